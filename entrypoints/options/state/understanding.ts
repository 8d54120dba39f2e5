import { done, type Result } from '../../../lib/result';
import { type FoundHosts, foundHosts } from '../../../lib/session/pasted/found-hosts';
import { type Pasted, type PastedProblem, readPasted } from '../../../lib/session/pasted/pasted';
import type { Origin } from '../../../lib/session/types';
import type { Form, Target } from './connect';

/** What is made of the form as it stands. */
export interface Understanding extends Pasted {
  /** The host that the button asks for. */
  target: Target;
  /** The hosts that it may be and that were not asked in vain; empty once all were. */
  left: Origin[];
  /** Those that the page in front has named. */
  named: Origin[];
}

const NONE: FoundHosts = { likely: [], others: [] };

export function understand(
  form: Form,
  settings: { localApps: boolean },
): Result<Understanding, PastedProblem> {
  const read = readPasted(form.text, settings);
  if (!read.ok) return read;
  const { likely, others } = form.looked ? foundHosts(form.looked, settings) : NONE;
  const candidates = [...new Set([...likely, ...read.value.candidates, ...others])];
  const left = candidates.filter((candidate) => !form.missed.includes(candidate));
  const wished = candidates.find((candidate) => candidate === form.chosen);
  const origin = wished ?? left[0] ?? form.missed.at(-1) ?? read.value.candidates[0];
  const target = { origin, mode: read.value.mode };
  return done({ ...read.value, left, target, named: [...likely, ...others] });
}

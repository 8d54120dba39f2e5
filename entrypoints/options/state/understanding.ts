import { done, type Result } from '../../../lib/result';
import { type Pasted, type PastedProblem, readPasted } from '../../../lib/session/pasted/pasted';
import type { Origin } from '../../../lib/session/types';
import type { Form, Target } from './connect';

/** What is made of the form as it stands. */
export interface Understanding extends Pasted {
  /** The host that the button asks for. */
  target: Target;
  /** The hosts that it may be and that were not asked in vain; empty once all were. */
  left: Origin[];
}

export function understand(
  { text, missed, chosen }: Form,
  settings: { localApps: boolean },
): Result<Understanding, PastedProblem> {
  const read = readPasted(text, settings);
  if (!read.ok) return read;
  const { candidates, mode } = read.value;
  const left = candidates.filter((candidate) => !missed.includes(candidate));
  const wished = candidates.find((candidate) => candidate === chosen);
  const origin = wished ?? left[0] ?? missed.at(-1) ?? candidates[0];
  return done({ ...read.value, left, target: { origin, mode } });
}

import type { SecondFactor } from '../attempt';
import { type Failure, failure } from '../failure';
import { FLOW_ROWS } from './flow-rows';
import { type FormField, fieldFor } from './form-field';
import type { Meaning, NextDeed } from './meaning';
import { NOTHING_SAID } from './nothing-said';
import type { FlowQuestion } from './question';
import { toldOf } from './row';
import { WAYS } from './ways';

/** A refusal as the person meets it: one sentence, at one place, with one way on. */
export interface FlowRefusal {
  /** The input it belongs to, among those of the question asked; null for the form as a whole. */
  field: FormField | null;
  what: Meaning;
  next: NextDeed;
  /** The server's own words, where they say more than a sentence for `what` can; plain text to show instead. */
  words: string | null;
}

export interface FlowContext {
  asked: FlowQuestion;
  /** The second factor that was being used, if any. */
  factor?: SecondFactor | null;
}

/** What a failed question means (sections 3.4 and 3.5 of the protocol). Of several field errors the first. */
export function flowRefusal(problem: Failure, { asked, factor }: FlowContext): FlowRefusal {
  const message = problem.message ?? '';
  const [told, way] = toldOf(problem, asked, FLOW_ROWS);
  const what = told === 'code-wrong' && factor === 'backup_code' ? 'backup-code-wrong' : told;
  const [next, field = null] = way ?? WAYS[what];
  return {
    field: fieldFor(asked, field, message),
    what,
    next,
    words: TELLS_LESS.has(what) && message !== '' && !NOTHING_SAID.test(message) ? message : null,
  };
}

/** One refusal for each field that is at fault (section 4.5), or the one of the form. */
export function flowRefusals(problem: Failure, context: FlowContext): FlowRefusal[] {
  const { fieldErrors } = problem;
  if (problem.kind !== 'http' || fieldErrors.length < 2) return [flowRefusal(problem, context)];
  const codes = new Set(fieldErrors.map(({ code }) => code));
  return [...codes].map((code) => flowRefusal(failure('http', { status: problem.status, code }), context));
}

/** Meanings whose sentence is general: the server knows better what to say. */
const TELLS_LESS: ReadonlySet<Meaning> = new Set<Meaning>(['missing-field', 'check-form', 'refused']);

import { type Failure, failure } from '../failure';
import { ROW_OF_CODE, ROW_OF_GENERAL_CODE, type Row } from './code-rows';
import { type FormField, fieldFor } from './form-field';
import type { Meaning, NextDeed, RefusalContext } from './meaning';
import { rowOfProof } from './proof-rows';
import { rowOfMessage, rowOfStrongMessage, saysNothing } from './text-rows';

/** A refusal as the person meets it: one sentence, at one place, with one way on. */
export interface FlowRefusal {
  /** The input it belongs to, among those of the question asked; null for the form as a whole. */
  field: FormField | null;
  what: Meaning;
  next: NextDeed;
  /** The server's own words, where they say more than a sentence for `what` can; plain text to show instead. */
  words: string | null;
}

/** What a failed question means (sections 3.4 and 3.5 of the protocol). Of several field errors the first. */
export function flowRefusal(problem: Failure, context: RefusalContext): FlowRefusal {
  const message = problem.message?.trim().toLowerCase() ?? '';
  const [told, next, field = null] = rowFor(problem, { ...context, message });
  const what = told === 'code-wrong' && context.factor === 'backup_code' ? 'backup-code-wrong' : told;
  return {
    field: fieldFor(context.asked, field, message),
    what,
    next,
    words: TELLS_LESS.has(what) && !saysNothing(message) ? problem.message : null,
  };
}

/** One refusal for each field that is at fault (section 4.5), or the one of the form. */
export function flowRefusals(problem: Failure, context: RefusalContext): FlowRefusal[] {
  const { fieldErrors } = problem;
  if (problem.kind !== 'http' || fieldErrors.length < 2) return [flowRefusal(problem, context)];
  const codes = new Set(fieldErrors.map(({ code }) => code));
  return [...codes].map((code) => flowRefusal(failure('http', { status: problem.status, code }), context));
}

/** Meanings whose sentence is general: the server knows better what to say. */
const TELLS_LESS: ReadonlySet<Meaning> = new Set<Meaning>(['missing-field', 'check-form', 'refused']);

interface Known extends RefusalContext {
  /** In lower case. */
  message: string;
}

function rowFor(problem: Failure, known: Known): Row {
  const code = problem.code ?? '';
  if (problem.kind === 'throttled' || problem.status === 429) return THROTTLED;
  if (problem.kind === 'own') return ROW_OF_OWN[code] ?? ['unanswered', 'retry'];
  if (problem.kind !== 'http') return ROW_OF_CODE.get(code) ?? ['unanswered', 'retry'];
  if (known.asked === 'challenge') return challengeRow(problem);
  return (
    rowOfProof(problem, known) ??
    rowOfStrongMessage(known.message) ??
    (code === 'TOO_MANY_REQUESTS' ? tooMany(problem, known) : ROW_OF_CODE.get(code)) ??
    rowOfMessage(known.message) ??
    ROW_OF_GENERAL_CODE.get(code) ??
    rowOfStatus(problem, known)
  );
}

const ROW_OF_OWN: Record<string, Row> = {
  'no-address': ['not-available', 'none'],
  'unsafe-address': ['unsafe-address', 'none'],
  'no-own-page': ['no-own-page', 'none'],
  'ticket-elsewhere': ['ticket-elsewhere', 'none', 'ticket'],
  'not-connected': ['not-connected', 'none'],
  'not-begun': ['not-begun', 'none'],
  'not-saved': ['not-saved', 'retry'],
  'attempt-over': ['attempt-over', 'restart'],
};

const THROTTLED: Row = ['throttled', 'wait'];

/** With 403 it is the lock-out for one identifier, which only passwords bring about (section 3.6). */
const tooMany = ({ status }: Failure, { asked }: Known): Row =>
  status === 403 && asked === 'sign-in' ? ['locked-out', 'locked'] : THROTTLED;

/** There is nothing to correct in a proof of work: whatever is said, only the app's own page is left (rule FR-5). */
const challengeRow = (problem: Failure): Row =>
  (problem.status ?? 0) >= 500 ? TROUBLE : ['challenge-refused', 'hosted'];

const TROUBLE: Row = ['server-trouble', 'retry'];

/** Little is known but the status and the question. */
function rowOfStatus({ status, code }: Failure, { asked, message }: Known): Row {
  const isSilent = code === null;
  if (message.includes('too many')) return THROTTLED; // last, because a form's field can have too many of something
  if (status !== null && status >= 500) return TROUBLE;
  if (isSilent && status === 401) return ['session-over', 'restart'];
  if (isSilent && asked === 'reset-password') return ['attempt-over', 'restart']; // its token lives 15 minutes
  if (isSilent && status === 405) return ['way-unavailable', 'hosted'];
  return ['refused', 'retry'];
}

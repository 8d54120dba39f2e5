import { type FailureKey, failureWords } from '../../lib/i18n/words';
import type { Failure } from '../../lib/session/failure';

/** What the person wanted when it failed: the same status means different things at different endpoints. */
export type Attempted = 'read' | 'switch' | 'sign-out' | 'move' | 'add' | 'connect';

export interface FailureContext {
  attempted: Attempted;
  /** The app's name. */
  app: string;
}

/** One plain sentence for a failure. The server's own words appear only as short plain text (section 3.2). */
export function failureSentence(problem: Failure, { attempted, app }: FailureContext): string {
  const status = problem.status ?? 0;
  const known = keyOf(problem, attempted);
  if (!known && status < 500) return plainText(problem.message) ?? failureWords('refused', { app, status });
  return failureWords(known ?? 'busy', { app, status });
}

function keyOf(problem: Failure, attempted: Attempted): FailureKey | undefined {
  if (problem.kind === 'http') return refusal(problem, attempted);
  if (problem.kind === 'own') return 'aborted';
  return problem.kind === 'not-taken' ? 'notTaken' : problem.kind;
}

/** What a refusal means: by its code, else by its text, else by its status at this endpoint (E3 of section 3.5). */
const refusal = ({ code, message, status }: Failure, attempted: Attempted): FailureKey | undefined =>
  CODES[code ?? ''] ??
  TEXTS.find(([text]) => message?.toLowerCase().includes(text))?.[1] ??
  STORIES[`${status}`] ??
  STORIES[`${attempted} ${status}`];

/** Codes of section 3.4 that the switcher's own endpoints can answer with. */
const CODES: Record<string, FailureKey> = {
  TOO_MANY_REQUESTS: 'tooMany',
  USER_DISABLED: 'disabled',
  MFA_REQUIRED: 'twoStep',
  SESSION_EXPIRED: 'sessionEnded',
};

/** Errors known by their text alone (section 3.5). */
const TEXTS: [text: string, key: FailureKey][] = [
  ['no active sign', 'nobodyActive'],
  ['invalid session', 'sessionEnded'],
];

/** What a status means, everywhere or at one endpoint. */
const STORIES: Record<string, FailureKey> = {
  '401': 'sessionEnded',
  '429': 'tooMany',
  'switch 400': 'noLongerSignedIn',
  'switch 404': 'noLongerSignedIn',
  'sign-out 400': 'alreadySignedOut',
  'sign-out 404': 'alreadySignedOut',
  'move 400': 'noLongerMember',
  'move 403': 'barred',
  'move 404': 'noLongerMember',
};

const LONGEST = 120;

/** Server text when it reads like a sentence: no markup, not long, not the catch-all of every error. */
function plainText(message: string | null): string | null {
  const text = message?.trim() ?? '';
  if (text === '' || text.length > LONGEST || /[<>{}]/.test(text)) return null;
  return text.toLowerCase().includes('something went wrong') ? null : text;
}

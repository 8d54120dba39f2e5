import { words } from '../lib/i18n/words';
import type { Failure, FailureKind } from '../lib/session/failure';

/** What the person wanted when it failed: the same status means different things at different endpoints. */
export type Attempted = 'read' | 'switch' | 'sign-out' | 'move' | 'add' | 'connect';

export interface FailureContext {
  attempted: Attempted;
  /** The app's name. */
  app: string;
}

/** One plain sentence for a failure. The server's own words appear only as short plain text (section 3.2). */
export const failureSentence = (problem: Failure, context: FailureContext): string =>
  problem.kind === 'http' ? refusalSentence(problem, context) : UNANSWERED[problem.kind](context);

type Sentence = (context: FailureContext) => string;

const UNANSWERED: Record<Exclude<FailureKind, 'http'>, Sentence> = {
  offline: () => words('failure.offline'),
  network: ({ app }) => words('failure.network', { app }),
  timeout: ({ app }) => words('failure.timeout', { app }),
  permission: ({ app }) => words('failure.permission', { app }),
  redirected: ({ app }) => words('failure.redirected', { app }),
  parse: ({ app }) => words('failure.parse', { app }),
  throttled: ({ app }) => words('failure.throttled', { app }),
  superseded: () => words('failure.superseded'),
  'not-taken': ({ app }) => words('failure.notTaken', { app }),
  interrupted: () => words('failure.interrupted'),
  aborted: () => words('failure.aborted'),
};

function refusalSentence(problem: Failure, context: FailureContext): string {
  const known =
    CODES[problem.code ?? ''] ?? byMessage(problem.message) ?? byStatus(problem, context.attempted);
  if (known) return known(context);
  const { app } = context;
  const status = problem.status ?? 0;
  if (status >= 500) return words('failure.busy', { app, status });
  return plainText(problem.message) ?? words('failure.refused', { app, status });
}

/** Codes of section 3.4 that the switcher's own endpoints can answer with. */
const CODES: Record<string, Sentence> = {
  TOO_MANY_REQUESTS: ({ app }) => words('failure.tooMany', { app }),
  USER_DISABLED: ({ app }) => words('failure.disabled', { app }),
  MFA_REQUIRED: () => words('failure.twoStep'),
  SESSION_EXPIRED: () => words('failure.sessionEnded'),
};

/** Errors known by their text alone (section 3.5). */
function byMessage(message: string | null): Sentence | undefined {
  const text = message?.trim().toLowerCase() ?? '';
  if (text.includes('no active sign')) return () => words('failure.nobodyActive');
  if (text.includes('invalid session')) return () => words('failure.sessionEnded');
  return undefined;
}

/** A refusal without a telling code: the endpoint tells the story (E3 of section 3.5). */
function byStatus({ status }: Failure, attempted: Attempted): Sentence | undefined {
  if (status === 429) return CODES.TOO_MANY_REQUESTS;
  if (status === 401) return () => words('failure.sessionEnded');
  return STORIES[`${attempted} ${status}`];
}

const STORIES: Record<string, Sentence> = {
  'switch 400': () => words('failure.noLongerSignedIn'),
  'switch 404': () => words('failure.noLongerSignedIn'),
  'sign-out 400': () => words('failure.alreadySignedOut'),
  'sign-out 404': () => words('failure.alreadySignedOut'),
  'move 400': () => words('failure.noLongerMember'),
  'move 403': () => words('failure.barred'),
  'move 404': () => words('failure.noLongerMember'),
};

const LONGEST = 120;

/** Server text when it reads like a sentence: no markup, not long, not the catch-all of every error. */
function plainText(message: string | null): string | null {
  const text = message?.trim() ?? '';
  if (text === '' || text.length > LONGEST || /[<>{}]/.test(text)) return null;
  return text.toLowerCase().includes('something went wrong') ? null : text;
}

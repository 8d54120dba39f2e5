import { failureWords } from '../../lib/i18n/words';
import type { Failure } from '../../lib/session/failure';
import { NOTHING_SAID } from '../../lib/session/refusal/nothing-said';
import type { SessionQuestion } from '../../lib/session/refusal/question';
import { toldOf } from '../../lib/session/refusal/row';
import { SESSION_ROWS } from '../../lib/session/refusal/session-rows';

export interface FailureContext {
  asked: SessionQuestion;
  /** The app's name. */
  app: string;
}

/** One plain sentence for a failure. The server's own words appear only as short plain text (section 3.2). */
export function failureSentence(problem: Failure, { asked, app }: FailureContext): string {
  const { message, status } = problem;
  const [what] = toldOf(problem, asked, SESSION_ROWS);
  if (what === 'refused' && message && isSentence(message)) return message;
  return failureWords(what, { app, status: status ?? 0 });
}

/** A server's own words when they read like a sentence: short, without markup, not the catch-all of every error. */
const isSentence = (words: string): boolean => /^[^<>{}]{1,120}$/.test(words) && !NOTHING_SAID.test(words);

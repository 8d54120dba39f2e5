import { failureWords } from '../../lib/i18n/words';
import type { Failure } from '../../lib/session/failure';
import type { SessionQuestion } from '../../lib/session/refusal/question';
import { toldOf } from '../../lib/session/refusal/row';
import { saysNothing } from '../../lib/session/refusal/says-nothing';
import { SESSION_ROWS } from '../../lib/session/refusal/session-rows';

export interface FailureContext {
  asked: SessionQuestion;
  /** The app's name. */
  app: string;
}

/** One plain sentence for a failure. The server's own words appear only as short plain text (section 3.2). */
export function failureSentence(problem: Failure, { asked, app }: FailureContext): string {
  const [what] = toldOf(problem, asked, SESSION_ROWS);
  const said = what === 'refused' ? plainText(problem.message) : null;
  return said ?? failureWords(what, { app, status: problem.status ?? 0 });
}

/** Server text when it reads like a sentence and finds room in a row: no markup, not long. */
const SENTENCE = /^[^<>{}]{1,120}$/;

function plainText(message: string | null): string | null {
  const text = message?.trim() ?? '';
  return saysNothing(text) || !SENTENCE.test(text) ? null : text;
}

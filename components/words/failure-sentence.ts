import { failureWords } from '../../lib/i18n/words';
import type { Failure } from '../../lib/session/failure';
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
  const [what] = toldOf(problem, asked, SESSION_ROWS);
  const said = what === 'refused' ? plainText(problem.message) : null;
  return said ?? failureWords(what, { app, status: problem.status ?? 0 });
}

const LONGEST = 120;

/** Server text when it reads like a sentence: no markup, not long, not the catch-all of every error. */
function plainText(message: string | null): string | null {
  const text = message?.trim() ?? '';
  if (text === '' || text.length > LONGEST || /[<>{}]/.test(text)) return null;
  return text.toLowerCase().includes('something went wrong') ? null : text;
}

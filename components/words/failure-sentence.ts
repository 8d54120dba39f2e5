import { failureWords } from '../../lib/i18n/failure-words';
import { isolated, words } from '../../lib/i18n/words';
import type { Failure } from '../../lib/session/failure';
import { NOTHING_SAID } from '../../lib/session/refusal/nothing-said';
import type { SessionQuestion } from '../../lib/session/refusal/question';
import { toldOf } from '../../lib/session/refusal/row';
import { SESSION_ROWS } from '../../lib/session/refusal/session-rows';

export interface Failed {
  failure: Failure;
  /** What was asked when it failed; to read, when left out. */
  asked?: SessionQuestion;
  /** A place that was to be opened: why it was not is said elsewhere. */
  place?: string | undefined;
}

/**
 * One plain sentence for what failed; `app` is the app's name. The server's own words appear only as short plain text
 * (section 3.2).
 */
export function failureSentence({ failure, asked = 'read', place }: Failed, app: string): string {
  if (place) return words('row.notOpened', { place: isolated(place) });
  const { message, status } = failure;
  const [what] = toldOf(failure, asked, SESSION_ROWS);
  if (what === 'refused' && message && isSentence(message)) return message;
  return failureWords(what, { app, status: status ?? 0 });
}

/** A server's own words when they read like a sentence: short, without markup, not the catch-all of every error. */
const isSentence = (words: string): boolean => /^[^<>{}]{1,120}$/.test(words) && !NOTHING_SAID.test(words);

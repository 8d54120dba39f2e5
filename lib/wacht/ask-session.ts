import { done } from '../result';
import type { Session } from '../session/types';
import { ask } from './ask';
import type { Exchange } from './exchange';
import type { Answer } from './ports';
import { readSession } from './read/session';
import type { Call } from './request';

/**
 * A question whose answer is the session; null is a success without a usable one, so read it again (rule TR-1).
 * A session tells its id better than the envelope around it does.
 */
export async function askSession(
  exchange: Exchange,
  question: { call: Call; withoutToken?: boolean },
): Answer<Session | null> {
  const answer = await ask(exchange, { ...question, read: readSession });
  if (!answer.ok) return answer;
  const { value, sessionId } = answer.value;
  return done({ ...answer.value, sessionId: value?.id ?? sessionId });
}

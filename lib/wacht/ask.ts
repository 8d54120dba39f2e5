import { done, fail } from '../result';
import { failure } from '../session/failure';
import { answeringSession, payloadOf } from './envelope';
import type { Exchange } from './exchange';
import { refusal, tellsError } from './failure';
import type { Answer } from './ports';
import type { Call } from './request';

interface Question<Value> {
  call: Call;
  /** The value of an unwrapped payload, or null when it is not what was asked for. */
  read(payload: unknown): Value | null;
  withoutToken?: boolean;
}

/** One question and its answer. Null: success without a usable payload, unless all it carries is an error (TR-2). */
export async function ask<Value>(exchange: Exchange, question: Question<Value>): Answer<Value | null> {
  const { call, read, withoutToken = false } = question;
  const received = await exchange(call, { withoutToken });
  if (!received.ok) return received;
  const { body, status, serverTime } = received.value;
  const value = read(payloadOf(body));
  if (value === null && tellsError(body)) return fail(refusal(body, { status, retryAfterMs: null }));
  return done({ value, sessionId: answeringSession(body), serverTime });
}

/** For questions whose answer is their payload: without a usable one there is no answer. */
export async function needed<Value>(answer: Awaited<Answer<Value | null>>): Answer<Value> {
  if (!answer.ok) return answer;
  const { value, ...rest } = answer.value;
  return value === null ? fail(failure('parse')) : done({ ...rest, value });
}

import * as z from 'zod/mini';
import { done, fail } from '../result';
import { failure } from '../session/failure';
import { lazy } from '../session/once';
import { type Breathe, inSlices, type Slices } from '../session/slices';
import type { Session } from '../session/types';
import type { Exchange } from './exchange';
import { refusal, tellsError } from './failure';
import type { Answer } from './ports';
import { id, part } from './read/field';
import { readSession } from './read/session';
import type { Call } from './request';

interface Question<Value> {
  call: Call;
  /** The value of an unwrapped payload, or null when it is not what was asked for. */
  read(payload: unknown, breathe: Breathe): Value | null | Promise<Value | null>;
  withoutToken?: boolean;
}

/** For what may be long. */
export const sliced =
  <Value>(read: (payload: unknown) => Slices<Value | null>): Question<Value>['read'] =>
  (payload, breathe) =>
    inSlices(read(payload), breathe);

/** One question and its answer. Null: success without a usable payload, unless all it carries is an error (TR-2). */
export async function ask<Value>(exchange: Exchange, question: Question<Value>): Answer<Value | null> {
  const { call, read, withoutToken = false } = question;
  const received = await exchange(call, { withoutToken });
  if (!received.ok) return received;
  const { body, status, serverTime, breathe } = received.value;
  const value = await read(payloadOf(body), breathe);
  if (value === null && tellsError(body)) return fail(refusal(body, { status, retryAfterMs: null }));
  return done({ value, sessionId: answeringSession(body), serverTime });
}

/** For questions whose answer is their payload: without a usable one there is no answer. */
export async function needed<Value>(answer: Awaited<Answer<Value | null>>): Answer<Value> {
  if (!answer.ok) return answer;
  const { value, ...rest } = answer.value;
  return value === null ? fail(failure('parse')) : done({ ...rest, value });
}

/**
 * A question whose answer is the session; null is a success without a usable one, so read it again (rule TR-1).
 * A session tells its id better than the envelope around it does.
 */
export async function askSession(
  exchange: Exchange,
  question: { call: Call; withoutToken?: boolean },
): Answer<Session | null> {
  const answer = await ask(exchange, { ...question, read: sliced(readSession) });
  if (!answer.ok) return answer;
  const { value, sessionId } = answer.value;
  return done({ ...answer.value, sessionId: value?.id ?? sessionId });
}

const COMPANIONS = ['status', 'message', 'errors', 'session'];

/** What a reply carries, out of its envelope if it has one (rule TR-1). */
export function payloadOf(body: unknown): unknown {
  if (typeof body !== 'object' || body === null || !Object.hasOwn(body, 'data')) return body;
  const keys = Object.keys(body);
  const isEnvelope = keys.length === 1 || COMPANIONS.some((key) => keys.includes(key));
  return isEnvelope && 'data' in body ? body.data : body;
}

const envelope = lazy(() => z.object({ session: part(z.object({ id: id() })) }));

/** Id of the session that answered; the envelope's own copy of it is good for nothing else (rule CR-6). */
export function answeringSession(body: unknown): string | null {
  const read = z.safeParse(envelope(), body);
  return read.success ? (read.data.session?.id ?? null) : null;
}

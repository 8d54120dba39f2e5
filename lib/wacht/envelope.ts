import * as z from 'zod/mini';
import { id, part } from './read/field';

const COMPANIONS = ['status', 'message', 'errors', 'session'];

/** What a reply carries, out of its envelope if it has one (rule TR-1). */
export function payloadOf(body: unknown): unknown {
  if (typeof body !== 'object' || body === null || !Object.hasOwn(body, 'data')) return body;
  const keys = Object.keys(body);
  const isEnvelope = keys.length === 1 || COMPANIONS.some((key) => keys.includes(key));
  return isEnvelope && 'data' in body ? body.data : body;
}

const envelope = z.object({ session: part(z.object({ id })) });

/** Id of the session that answered; the envelope's own copy of it is good for nothing else (rule CR-6). */
export function answeringSession(body: unknown): string | null {
  const read = z.safeParse(envelope, body);
  return read.success ? (read.data.session?.id ?? null) : null;
}

import { type Coded, coded, type Refusal } from './auth/refusal';
import type { Call } from './call';
import { type Json, type JsonObject, writeJson } from './raw-json';
import { minimalSessionView, sessionView } from './views/session-view';

interface Parts {
  status: number;
  message?: string;
  data?: Json;
  errors?: Json;
}

export function jsonResponse(call: Call, status: number, value: Json): Response {
  return new Response(writeJson(value, { numericIds: call.numericIds }), {
    status,
    headers: { 'content-type': 'application/json' },
  });
}

/** The envelope of section 3.1, with the session beside the payload as this build writes it. */
function envelope(call: Call, { status, message = '', data = null, errors = null }: Parts): Response {
  return jsonResponse(call, status, { status, message, data, session: besideSession(call), errors });
}

function besideSession({ deployment, session }: Call): JsonObject | null {
  if (!session) return null;
  return deployment.traits.envelopeSession === 'full'
    ? sessionView(deployment, session)
    : minimalSessionView(deployment, session);
}

export const success = (call: Call, data: Json): Response => envelope(call, { status: 200, data });

/** A payload without envelope. */
export const bare = (call: Call, data: Json): Response => jsonResponse(call, 200, data);

/** Reply of switch-sign-in and sign-in: bare in the documentation, enveloped by the servers (D1 of section 6.9). */
export const mutated = (call: Call, session: JsonObject): Response =>
  call.deployment.traits.bareSessionFromMutation ? bare(call, session) : success(call, session);

/** A refusal in the shape that it names. */
export function refused(call: Call, { status, message, errors, retryAfter }: Refusal): Response {
  const elements = errors.map(({ code, message: detail }) => ({ code, message: detail }));
  const response = envelope(call, { status, message, errors: elements });
  if (retryAfter !== undefined) response.headers.set('retry-after', String(retryAfter));
  return response;
}

/** Shape E1 of section 3.2. */
export const codedError = (call: Call, error: Coded): Response => refused(call, coded(error));

/** Shape E2: text only. */
export const textError = (call: Call, status: number, message: string): Response =>
  envelope(call, { status, message, errors: [] });

/** Shape E3: whatever went wrong, the text says nothing. */
export const silentError = (call: Call, status: number): Response =>
  textError(call, status, 'Something went wrong. Please try again later.');

/** Shape E4: the form could not be bound. */
export const formError = (call: Call): Response =>
  envelope(call, { status: 400, message: 'Bad request body', data: {} });

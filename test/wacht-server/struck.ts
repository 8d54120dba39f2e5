import { type ApiCall, answer, withTokenAgain } from './api';
import type { FaultKind, Flood } from './fault-spec';
import type { Gate, Struck } from './faults';
import type { Person } from './person';
import type { Deployment, Session } from './store';

const CUT = 'Failed to fetch';

/** Thrown where the connection is cut instead of a reply; in-process it is what a browser's fetch rejects with. */
const connectionCut = (): TypeError => new TypeError(CUT);

export const isConnectionCut = (problem: unknown): boolean =>
  problem instanceof TypeError && problem.message === CUT;

/** Answers a request that a queued fault may strike. */
export async function answerStruck(
  apiCall: Omit<ApiCall, 'loseSession'>,
  struck: Struck | null,
): Promise<Response> {
  const { call } = apiCall;
  const instead = struck && unapplied(struck.kind);
  if (instead) return withTokenAgain(call, instead);
  if (struck?.kind.do === 'linger') return cutThenApplied(apiCall, struck.gate);
  call.numericIds = struck?.kind.do === 'numeric-ids';
  const lies = struck?.kind.do === 'lie';
  // A lie is told of the state as it would be, which is then taken back.
  const restore = lies ? remember(call.deployment) : null;
  const response = await answer({ ...apiCall, loseSession: struck?.kind.do === 'lose-session' });
  restore?.();
  call.entry.applied = response.status < 400 && !lies;
  return struck ? late(response, struck) : response;
}

/** The caller has given up; the server has not. */
function cutThenApplied(apiCall: Omit<ApiCall, 'loseSession'>, gate: Gate | null): never {
  void gate?.wait().then(async () => {
    const { status } = await answer({ ...apiCall, loseSession: false });
    apiCall.call.entry.applied = status < 400;
  });
  throw connectionCut();
}

function unapplied(kind: FaultKind): Response | null {
  if (kind.do === 'drop' && kind.when === 'before') throw connectionCut();
  if (kind.do === 'redirect') return new Response(null, { status: 302, headers: { location: kind.to } });
  if (kind.do !== 'status') return null;
  const { status, body = '', contentType = guessType(body) } = kind;
  const headers = new Headers(kind.headers);
  headers.set('content-type', contentType);
  return new Response(body, { status, headers });
}

function guessType(body: string): string {
  if (body.startsWith('<')) return 'text/html';
  return body.startsWith('{') ? 'application/json' : 'text/plain';
}

async function late(response: Response, { kind, gate }: Struck): Promise<Response> {
  if (gate) await gate.wait();
  if (kind.do === 'delay') await new Promise((resolve) => setTimeout(resolve, kind.ms));
  if (kind.do === 'drop') throw connectionCut();
  if (kind.do === 'lose-token') {
    response.headers.delete('set-cookie');
    response.headers.delete('x-development-session');
  }
  if (kind.do === 'hand-out') response.headers.set('x-development-session', kind.token);
  if (kind.do === 'flood') return flood(kind, response.headers);
  if (kind.do !== 'body') return response;
  const headers = new Headers(response.headers);
  headers.set('content-type', kind.contentType ?? 'application/json');
  return new Response(kind.body, { status: 200, headers });
}

const PIECE = 64 * 1024;

/** White space in front of a value: valid JSON, whose end nobody should wait for. */
function flood({ bytes, gzip, claimed }: Flood, told: Headers): Response {
  let left = bytes;
  const piece = new Uint8Array(PIECE).fill(0x20);
  const body = new ReadableStream<BufferSource>({
    pull: (controller) => {
      controller.enqueue(piece.subarray(0, Math.min(PIECE, left)));
      left -= PIECE;
      if (left <= 0) controller.close();
    },
  });
  const headers = new Headers(told);
  headers.delete('content-length');
  if (gzip) headers.set('content-encoding', 'gzip');
  if (claimed !== undefined) headers.set('content-length', `${claimed}`);
  return new Response(gzip ? body.pipeThrough(new CompressionStream('gzip')) : body, {
    status: 200,
    headers,
  });
}

function remember({ sessions, people, staleCopies, outbox }: Deployment): () => void {
  const states = [...sessions.values()].map((session) => ({ session, copy: structuredClone(session) }));
  const persons = [...people.values()].map((person) => ({ person, copy: { ...person } }));
  const copies = new Map(staleCopies);
  const sent = outbox.length;
  return () => {
    for (const { session, copy } of states) Object.assign<Session, Session>(session, copy);
    people.clear();
    for (const { person, copy } of persons) people.set(copy.id, Object.assign<Person, Person>(person, copy));
    staleCopies.clear();
    for (const [id, held] of copies) staleCopies.set(id, held);
    outbox.length = sent;
  };
}

import { done, fail, type Result } from '../result';
import { type Failure, type FailureKind, failure, ownFailure } from '../session/failure';
import { READ_LIMIT, WRITE_LIMIT } from '../session/limits';
import { type Breathe, inSlices } from '../session/slices';
import type { Mode, Origin } from '../session/types';
import { readBody } from './body';
import { refusal } from './failure';
import { parseJson } from './json';
import type { Ended, TokenKeeper, Transport } from './ports';
import { buildRequest, type Call } from './request';
import { retryAfterMs, serverTime } from './retry-after';
import { tokenIn } from './token';

/** A reply with a good status; `body` is undefined when it was empty. */
export interface Received {
  status: number;
  body: unknown;
  serverTime: number | null;
  /** To be taken while a long body is read. */
  breathe: Breathe;
}

export type Exchange = (call: Call, how?: { withoutToken: boolean }) => Promise<Result<Received, Failure>>;

type Ports = Transport & { tokens: TokenKeeper | null };

/** Sends one request and takes in its reply; every way to fail is a `Failure`, and nothing is sent twice (CR-7). */
export function createExchange({ origin, mode }: { origin: Origin; mode: Mode }, ports: Ports): Exchange {
  // Called without `ports` before it: a browser's fetch refuses any other `this` than its own global.
  const { fetch, passage, breathe = async () => undefined } = ports;

  return async (call, how = { withoutToken: false }) => {
    // The browser sends a request to a host that is not granted and only withholds the reply.
    if (!(await ports.hostGranted(origin))) return fail(failure('permission'));
    const keeper = call.anonymous ? null : ports.tokens;
    if (keeper?.durable && !(await keeper.durable())) return fail(ownFailure('not-saved'));
    const token = keeper === null || how.withoutToken ? null : await keeper.current();
    if (keeper?.isLent && token === null) return fail(ownFailure('not-opened'));
    const barred = passage?.barred();
    if (barred) return fail(barred);
    const arrived = passage?.left(call);
    let end: Ended = { status: null, problem: null };
    try {
      const received = await converse(call, { keeper, token });
      end = endOf(received);
      return received;
    } finally {
      await arrived?.(end);
    }
  };

  async function converse(call: Call, { keeper, token }: Conversation): Promise<Result<Received, Failure>> {
    const deadline = startDeadline(call.limit ?? (call.method === 'GET' ? READ_LIMIT : WRITE_LIMIT));
    try {
      const sent = await send(call, { token, deadline });
      if (!sent.ok) return sent;
      const fresh = tokenIn(sent.value.headers.get('X-Development-Session'));
      if (keeper !== null && fresh !== null) await keeper.received(fresh, token);
      return await takeIn(sent.value, deadline);
    } finally {
      deadline.end();
    }
  }

  async function send(call: Call, { token, deadline }: { token: string | null; deadline: Deadline }) {
    const { url, init } = buildRequest(call, { origin, mode, token });
    const sent = await caught(() => fetch(url, { ...init, signal: deadline.signal }));
    if (!sent.ok) return fail(failure(await whyNothingCame(sent.problem, deadline)));
    return leadsAway(sent.value, origin) ? fail(failure('redirected')) : sent;
  }

  async function takeIn(response: Response, deadline: Deadline): Promise<Result<Received, Failure>> {
    const { status, headers } = response;
    const read = await caught(() => readBody(response, deadline.signal));
    const parsed = read.ok && read.value.ok ? await parseReply(read.value.value, breathe) : fail('unusable');
    if (status >= 400) {
      const known = { status, retryAfterMs: retryAfterMs({ status, headers, now: ports.now() }) };
      return fail(refusal(parsed.ok ? parsed.value : null, known));
    }
    if (!read.ok) return fail(failure(await whyNothingCame(read.problem, deadline)));
    if (!read.value.ok) return fail(failure(read.value.problem));
    if (!parsed.ok) return fail(failure('parse'));
    return done({ status, body: parsed.value, serverTime: serverTime(headers), breathe });
  }

  async function whyNothingCame(reason: unknown, deadline: Deadline): Promise<FailureKind> {
    if (deadline.passed()) return 'timeout';
    if (reason instanceof DOMException && reason.name === 'AbortError') return 'aborted';
    if (!(await ports.hostGranted(origin))) return 'permission';
    return ports.online() ? 'network' : 'offline';
  }
}

const endOf = (received: Result<Received, Failure>): Ended =>
  received.ok
    ? { status: received.value.status, problem: null }
    : { status: received.problem.status, problem: received.problem };

interface Conversation {
  keeper: TokenKeeper | null;
  token: string | null;
}

/** A redirect is never followed; outside browsers it shows as its own status instead of an opaque reply. */
function leadsAway({ type, status, url }: Response, origin: Origin): boolean {
  if (type === 'opaqueredirect' || (status >= 300 && status < 400)) return true;
  return url !== '' && new URL(url).origin !== origin; // a reply made in this very process has no address
}

/** The edge where exceptions of fetch and of a body's stream become values. */
async function caught<Value>(work: () => Promise<Value>): Promise<Result<Value, unknown>> {
  try {
    return done(await work());
  } catch (reason) {
    return fail(reason);
  }
}

const parseReply = async (text: string, breathe: Breathe) =>
  text.trim() === '' ? done(undefined) : inSlices(parseJson(text), breathe);

/** Time is up for one request, headers and body together; all of it stays below what a browser grants a worker. */
interface Deadline {
  signal: AbortSignal;
  passed(): boolean;
  /** Frees the timer and whatever of the reply was not read. */
  end(): void;
}

function startDeadline(ms: number): Deadline {
  const abort = new AbortController();
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    abort.abort();
  }, ms);
  return {
    signal: abort.signal,
    passed: () => late,
    end: () => {
      clearTimeout(timer);
      abort.abort();
    },
  };
}

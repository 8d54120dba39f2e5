import { afterEach, describe, expect, test, vi } from 'vitest';
import { MOST_BYTES } from './body';
import { createExchange } from './exchange';
import type { TokenKeeper, Transport } from './ports';
import type { Call } from './request';

const ORIGIN = 'https://frontend.acme.example';
const READ: Call = { method: 'GET', path: '/session' };
const WRITE: Call = { method: 'POST', path: '/session/sign-out' };

afterEach(() => {
  vi.useRealTimers();
});

function wire(fetch: typeof globalThis.fetch, ports: Partial<Transport & { tokens: TokenKeeper }> = {}) {
  const transport = { fetch, now: () => 0, online: () => true, hostGranted: async () => true, tokens: null };
  const mode = ports.tokens === undefined ? 'production' : 'staging';
  return createExchange({ origin: ORIGIN, mode }, { ...transport, ...ports });
}

const answering = (body: BodyInit | null, init?: ResponseInit) => async () => new Response(body, init);
const failing = (reason: unknown) => () => Promise.reject(reason);
const at = (url: string, init?: ResponseInit) => async () =>
  Object.defineProperty(new Response('{}', init), 'url', { value: url });

/** A request or a body that never ends by itself and stops with the signal, as a browser's does. */
const hanging: typeof fetch = (_, init) =>
  new Promise((_resolve, reject) => {
    init?.signal?.addEventListener('abort', () => reject(new DOMException('stopped', 'AbortError')));
  });
const dripping = async () => new Response(new ReadableStream({ pull: () => new Promise(() => {}) }));

describe('a good reply', () => {
  test('carries its JSON and the time of the server', async () => {
    const headers = { Date: 'Sun, 12 Jul 2026 12:00:00 GMT' };
    const received = await wire(answering('{"id":72057594037927937}', { headers }))(READ);
    const value = { status: 200, body: { id: '72057594037927937' }, serverTime: Date.UTC(2026, 6, 12, 12) };
    expect(received).toEqual({ ok: true, value: { ...value, breathe: expect.any(Function) } });
  });

  test.each([
    ['', 200],
    [' \n', 200],
    [null, 204],
  ])('may be empty: %j with %d', async (body, status) => {
    const received = await wire(answering(body, { status }))(READ);
    expect(received).toMatchObject({ ok: true, value: { body: undefined, status } });
  });

  test('is decoded across the borders of its pieces', async () => {
    const bytes = new TextEncoder().encode('{"name":"Zoë 🌻"}');
    const body = new ReadableStream({
      start: (controller) => {
        for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
        controller.close();
      },
    });
    expect(await wire(answering(body))(READ)).toMatchObject({
      ok: true,
      value: { body: { name: 'Zoë 🌻' } },
    });
  });
});

describe('a good status without a usable body is a failure to read', () => {
  test.each([
    ['HTML', '<!doctype html><title>Sign in to the network</title>'],
    ['broken JSON', '{"id":"1"'],
    ['plain text', 'OK'],
    ['nesting without end', '['.repeat(100_000)],
  ])('%s', async (_, body) => {
    const received = await wire(answering(body))(READ);
    expect(received).toMatchObject({ ok: false, problem: { kind: 'parse', message: null } });
  });

  test('more than 8 MB are not even taken in', async () => {
    let sent = 0;
    const piece = new Uint8Array(64 * 1024).fill(0x20);
    const cancelled = vi.fn();
    const body = new ReadableStream({
      pull: (controller) => {
        sent += piece.byteLength;
        controller.enqueue(piece);
      },
      cancel: cancelled,
    });
    expect(await wire(answering(body))(READ)).toMatchObject({ ok: false, problem: { kind: 'too-large' } });
    expect(sent).toBeLessThan(MOST_BYTES + 4 * piece.byteLength);
    expect(cancelled).toHaveBeenCalledOnce();
  });
});

describe('a refusal keeps its status, whatever its body', () => {
  test.each([
    [
      'coded',
      '{"errors":[{"code":"user_disabled","message":"Blocked"}]}',
      { code: 'USER_DISABLED', message: 'Blocked' },
    ],
    ['HTML', '<h1>Down</h1>', { code: null, message: null }],
    ['plain text', 'Too Many Requests', { code: null, message: null }],
    ['empty', '', { code: null, message: null }],
    ['truncated', '{"errors":[{"code":"X"', { code: null, message: null }],
  ])('%s', async (_, body, told) => {
    const received = await wire(answering(body, { status: 403 }))(READ);
    expect(received).toMatchObject({ ok: false, problem: { kind: 'http', status: 403, ...told } });
  });

  test('a pause that is asked for comes along (rule ER-2)', async () => {
    const init = { status: 429, headers: { 'Retry-After': '7' } };
    expect(await wire(answering('', init))(READ)).toMatchObject({
      problem: { status: 429, retryAfterMs: 7000 },
    });
  });

  test('a body that breaks off takes nothing from it', async () => {
    const body = new ReadableStream({ start: (controller) => controller.error(new TypeError('cut')) });
    expect(await wire(answering(body, { status: 503 }))(READ)).toMatchObject({
      problem: { kind: 'http', status: 503 },
    });
  });
});

describe('when nothing comes', () => {
  const dropped = failing(new TypeError('Failed to fetch'));

  test('a host that is not granted gets no request at all', async () => {
    const fetch = vi.fn<typeof globalThis.fetch>();
    const asked = vi.fn(async () => false);
    const received = await wire(fetch, { hostGranted: asked })(READ);
    expect(received).toMatchObject({ ok: false, problem: { kind: 'permission' } });
    expect(asked).toHaveBeenCalledWith(ORIGIN);
    expect(fetch).not.toHaveBeenCalled();
  });

  test('a grant taken back meanwhile is told as that', async () => {
    const grants = [true, false];
    const received = await wire(dropped, {
      hostGranted: async () => grants.shift() ?? false,
      online: () => false,
    })(READ);
    expect(received).toMatchObject({ ok: false, problem: { kind: 'permission' } });
  });

  test.each([
    ['offline', false],
    ['network', true],
  ])('it is %s by the word of the browser', async (kind, online) => {
    expect(await wire(dropped, { online: () => online })(READ)).toMatchObject({
      problem: { kind, status: null },
    });
  });

  test('a body cut in the middle is the network too', async () => {
    const body = new ReadableStream({ pull: (controller) => controller.error(new TypeError('cut')) });
    expect(await wire(answering(body))(READ)).toMatchObject({ problem: { kind: 'network' } });
  });

  test('an abort that is not the deadline is told as one', async () => {
    expect(await wire(failing(new DOMException('x', 'AbortError')))(READ)).toMatchObject({
      problem: { kind: 'aborted' },
    });
  });

  test('nothing is sent twice', async () => {
    const fetch = vi.fn(dropped);
    await wire(fetch)(READ);
    await wire(fetch)(WRITE);
    expect(fetch).toHaveBeenCalledTimes(2);
  });
});

describe('one deadline covers headers and body (rule CR-10)', () => {
  test.each([
    ['a read', 8000, READ],
    ['a change', 10_000, WRITE],
  ])('%s has %d ms', async (_, ms, call) => {
    for (const fetch of [hanging, dripping]) {
      vi.useFakeTimers();
      const settled = vi.fn();
      const received = wire(fetch)(call).then(settled);
      await vi.advanceTimersByTimeAsync(ms - 1);
      expect(settled).not.toHaveBeenCalled();
      await vi.advanceTimersByTimeAsync(1);
      await received;
      expect(settled).toHaveBeenCalledWith(
        expect.objectContaining({ problem: expect.objectContaining({ kind: 'timeout' }) }),
      );
    }
  });

  test('nothing keeps ticking after the reply', async () => {
    vi.useFakeTimers();
    await wire(answering('{}'))(READ);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('the host that was asked is the host that answers', () => {
  test.each([301, 302, 307])('a redirect with %d is named and not followed', async (status) => {
    const fetch = vi.fn(answering(null, { status, headers: { Location: 'https://elsewhere.example' } }));
    expect(await wire(fetch)(READ)).toMatchObject({ ok: false, problem: { kind: 'redirected' } });
    expect(fetch).toHaveBeenCalledOnce();
  });

  test('an opaque redirect, as browsers show it, is one', async () => {
    const opaque = Object.defineProperty(Response.error(), 'type', { value: 'opaqueredirect' });
    expect(await wire(async () => opaque)(READ)).toMatchObject({ problem: { kind: 'redirected' } });
  });

  test('a reply from another origin is refused, and its token with it', async () => {
    const received = vi.fn();
    const fetch = at('https://elsewhere.example/session', {
      headers: { 'X-Development-Session': 'planted' },
    });
    const tokens = { current: async () => null, received };
    expect(await wire(fetch, { tokens })(READ)).toMatchObject({ problem: { kind: 'redirected' } });
    expect(received).not.toHaveBeenCalled();
  });

  test('a reply from its own origin is taken', async () => {
    expect(await wire(at(`${ORIGIN}/session`))(READ)).toMatchObject({ ok: true });
  });
});

describe('the staging token', () => {
  const keeper = (stored: string | null) => ({
    current: vi.fn(async () => stored),
    received: vi.fn(async () => {}),
  });
  const handing = (token: string, init?: ResponseInit) =>
    vi.fn<typeof fetch>(answering('{}', { ...init, headers: { 'X-Development-Session': token } }));

  test('is read for each request and sent with it (rule CR-3)', async () => {
    const tokens = keeper('stored');
    const fetch = vi.fn<typeof globalThis.fetch>(answering('{}'));
    await wire(fetch, { tokens })(READ);
    expect(fetch.mock.calls[0]?.[0]).toBe(`${ORIGIN}/session?__dev_session__=stored`);
    expect(tokens.current).toHaveBeenCalledOnce();
    expect(tokens.received).not.toHaveBeenCalled();
  });

  test.each([200, 401, 500])('is handed over with a status of %d (rule CR-4)', async (status) => {
    const tokens = keeper('stored');
    await wire(handing('fresh', { status }), { tokens })(READ);
    expect(tokens.received).toHaveBeenCalledExactlyOnceWith('fresh', 'stored');
  });

  test('is saved before the body is read and before the caller hears anything (rule CR-4)', async () => {
    const order: string[] = [];
    const pull = (controller: ReadableStreamDefaultController) => {
      order.push('read');
      controller.enqueue(new TextEncoder().encode('{}'));
      controller.close();
    };
    const received = async () => {
      await new Promise((resolve) => setImmediate(resolve));
      order.push('saved');
    };
    const fetch = async () =>
      new Response(new ReadableStream({ pull }, { highWaterMark: 0 }), {
        headers: { 'X-Development-Session': 'fresh' },
      });
    await wire(fetch, { tokens: { current: async () => null, received } })(READ);
    expect(order).toEqual(['saved', 'read']);
  });

  test('stays at home when asked to', async () => {
    const tokens = keeper('stored');
    const fetch = handing('fresh');
    await wire(fetch, { tokens })(READ, { withoutToken: true });
    expect(fetch.mock.calls[0]?.[0]).toBe(`${ORIGIN}/session`);
    expect(tokens.received).toHaveBeenCalledExactlyOnceWith('fresh', null);
  });

  test.each(['x'.repeat(8193), 'a b', '<script>', 'ä', ''])(
    'is ignored when it is malformed: %s',
    async (token) => {
      const tokens = keeper(null);
      await wire(handing(token), { tokens })(READ);
      expect(tokens.received).not.toHaveBeenCalled();
    },
  );

  test('is not done without when it is lent: that would begin a session (section 2.7)', async () => {
    const fetch = vi.fn<typeof globalThis.fetch>(answering('{}'));
    const lent = (stored: string | null) => wire(fetch, { tokens: { ...keeper(stored), isLent: true } });
    expect(await lent(null)(READ)).toMatchObject({ ok: false, problem: { own: 'not-opened' } });
    expect(await lent('theirs')(READ, { withoutToken: true })).toMatchObject({ ok: false });
    expect(fetch).not.toHaveBeenCalled();
    expect(await lent('theirs')(READ)).toMatchObject({ ok: true });
  });

  test('has nothing to do with the well-known paths', async () => {
    const tokens = keeper('stored');
    await wire(handing('fresh'), { tokens })({ method: 'GET', path: '/.well-known/meta', anonymous: true });
    expect(tokens.current).not.toHaveBeenCalled();
    expect(tokens.received).not.toHaveBeenCalled();
  });

  test('is ignored in production', async () => {
    expect(await wire(handing('planted'))(READ)).toMatchObject({ ok: true });
  });

  test('a keeper that cannot keep is the owner to deal with, not a network failure', async () => {
    const tokens = { current: async () => null, received: () => Promise.reject(new Error('disk full')) };
    await expect(wire(handing('fresh'), { tokens })(READ)).rejects.toThrow('disk full');
  });
});

test('fetch is called without an owner, as browsers demand', async () => {
  let owner: unknown = 'none';
  const fetch: typeof globalThis.fetch = async function (this: unknown) {
    owner = this;
    return new Response('{}');
  };
  await wire(fetch)(READ);
  expect(owner).toBeUndefined();
});

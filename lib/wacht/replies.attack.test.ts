import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect } from 'vitest';
import { attack } from '../../test/attack/attack';
import { inOneGo } from '../../test/in-one-go';
import { flowRefusals } from '../session/refusal/flow-refusal';
import { stepFor } from '../session/step';
import type { Session } from '../session/types';
import { payloadOf } from './ask';
import { createWachtClient } from './client';
import { refusal } from './failure';
import { parseJson } from './json';
import { readIdentified, readInvitation, readPrepared, readTaken, readToken } from './read/auth-replies';
import { readDeployment } from './read/deployment';
import { readOutgoing } from './read/outgoing';
import { readPasskeyRequest } from './read/passkey-request';
import { readMemberships, toldPlaces } from './read/places';
import { readPuzzle } from './read/puzzle';
import { readMeta } from './read/ui-settings';

const ORIGIN = 'https://frontend.acme.example';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const id = fc.bigInt({ min: 10n ** 16n, max: 2n ** 63n - 1n }).map(String);
const seeds = ['sign-in', 'sign-up', 'oauth2-init', 'sso-login', 'switch-sign-in'].map(
  (name): Json => JSON.parse(readFileSync(`test/fixtures/seeds/${name}.json`, 'utf8')),
);

const person = fc.record({
  first_name: fc.string(),
  username: fc.string({ unit: 'binary' }),
  disabled: fc.boolean(),
});
const signIn = fc.record({ id, user_id: id, user: fc.option(person) }, { requiredKeys: ['id'] });
const attempt = fc.record(
  {
    id,
    created_at: fc.constantFrom('2026-07-12T08:00:00Z', '2026-07-12T08:00:00.5Z', ''),
    current_step: fc.constantFrom('verify_email', 'complete_profile', ''),
    missing_fields: fc.constantFrom<Json[]>(null, ['username']),
    available_2fa_methods: fc.constantFrom<Json[]>(null, ['backup_code']),
  },
  { requiredKeys: ['id'] },
);
const session = fc.record({
  id,
  signins: fc.array(signIn, { maxLength: 4 }),
  active_signin_id: id,
  signin_attempts: fc.array(attempt, { maxLength: 3 }),
});
const passkey = fc
  .record({
    challenge: fc.base64String({ minLength: 4 }),
    rpId: fc.constantFrom('acme.example', ''),
    timeout: fc.constantFrom<Json[]>(300_000, null),
    allowCredentials: fc.constantFrom<Json[]>(null, [{ type: 'public-key', id: 'YWRh' }]),
  })
  .map((publicKey) => ({ options: { publicKey } }));
const valid: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom(...seeds),
  session,
  passkey,
  session.map((data) => ({ status: 200, message: '', data, session: { id: data.id }, errors: null })),
);

const poison: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json[]>(
    null,
    true,
    0,
    -1,
    1e300,
    '',
    '0',
    '\ud800',
    '\u202e',
    [],
    {},
    [[]],
    'x'.repeat(9999),
  ),
  fc.string({ unit: 'binary' }),
  valid,
);

const hostileKey = fc.constantFrom(
  '__proto__',
  'constructor',
  'toString',
  'data',
  'session',
  'errors',
  'id',
  'user',
);

interface Damage {
  at: number;
  how: 'delete' | 'retype' | 'wrap' | 'add';
  poison: Json;
  key: string;
}

const damage: fc.Arbitrary<Damage> = fc.record({
  at: fc.nat(60),
  how: fc.constantFrom('delete', 'retype', 'wrap', 'add'),
  poison,
  key: hostileKey,
});

/** The reply with one of its places, counted in depth, deleted, replaced, wrapped or added to. */
function damaged(reply: Json, { at, how, poison, key }: Damage): Json {
  let left = at;
  const walk = (value: Json): Json | undefined => {
    left -= 1;
    if (left === -1) return struck(value);
    if (Array.isArray(value)) return value.flatMap((each) => walk(each) ?? []);
    if (typeof value !== 'object' || value === null) return value;
    const kept = Object.entries(value).flatMap(([name, each]): [string, Json][] => {
      const next = walk(each);
      return next === undefined ? [] : [[name, next]];
    });
    return Object.fromEntries(kept);
  };
  const struck = (value: Json): Json | undefined => {
    if (how === 'delete') return undefined;
    if (how === 'retype') return poison;
    if (how === 'wrap') return [value];
    return typeof value === 'object' && value !== null ? { ...value, [key]: poison } : { [key]: value };
  };
  return walk(reply) ?? null;
}

/** Ids as some servers write them: bare numbers (rule TR-5). */
const withBareIds = (text: string) => text.replace(/"((?:\w+_)?id)":"(\d{16,19})"/g, '"$1":$2');

const cut = (text: string, share: number) => text.slice(0, Math.round(text.length * share));

const replies = fc
  .record({
    reply: valid,
    damages: fc.array(damage, { maxLength: 4 }),
    bare: fc.boolean(),
    share: fc.oneof(
      { weight: 9, arbitrary: fc.constant(1) },
      { weight: 1, arbitrary: fc.double({ min: 0, max: 1, noNaN: true }) },
    ),
  })
  .map(({ reply, damages, bare, share }) => {
    const text = JSON.stringify(damages.reduce(damaged, reply));
    return cut(bare ? withBareIds(text) : text, share);
  });

function clientOf(text: string, status: number) {
  const fetch = async () => new Response(text, { status });
  const ports = { fetch, now: () => 0, online: () => true, hostGranted: async () => true, tokens: null };
  return createWachtClient({ origin: ORIGIN, mode: 'production' }, ports);
}

function expectWellFormed(session: Session, text: string): void {
  for (const { signInId, title, detail } of session.accounts) {
    expect(text).toContain(JSON.stringify(signInId).slice(1, -1));
    expect(title).not.toBe('');
    expect(title).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
    expect(detail).not.toBe('');
  }
  const ids = session.accounts.map(({ signInId }) => signInId);
  expect(new Set(ids).size).toBe(ids.length);
  if (session.activeId !== null) expect(ids).toContain(session.activeId);
  const times = session.attempts.map(({ createdAt }) => createdAt ?? 0);
  expect(times).toEqual(times.toSorted((first, other) => other - first));
  for (const each of session.attempts) expect(stepFor(each).at).not.toBe('');
}

function expectWellJudged(payload: unknown): void {
  for (const name of ['oauth_url', 'sso_url'] as const) {
    const outgoing = inOneGo(readOutgoing(payload, name));
    if (outgoing !== null && outgoing.url !== '') expect(payload).toHaveProperty(name, outgoing.url);
  }
  const request = readPasskeyRequest(payload);
  if (request === null) return;
  for (const bytes of [request.challenge, ...request.allowed]) expect(bytes).toMatch(/^[\w-]+$/);
  expect(request.rpId).not.toBe('');
}

const QUESTIONS = ['sign-in', 'sign-up', 'answer-code', 'challenge'] as const;

/** What may become of a reply besides a session, read straight from its text. */
function readOtherwise(text: string): unknown[] {
  const parsed = inOneGo(parseJson(text));
  const payload = parsed.ok ? payloadOf(parsed.value) : null;
  const refused = refusal(payload, { status: 400, retryAfterMs: null });
  expect(refused.message?.length ?? 0).toBeLessThanOrEqual(200 * 2);
  for (const asked of QUESTIONS) flowRefusals(refused, { asked });
  const replies = [readPuzzle, readPrepared, readIdentified, readTaken, readInvitation, readToken];
  const places = inOneGo(readMemberships(payload)) ?? [];
  expectWellJudged(payload);
  return [
    ...replies.map((read) => read(payload)),
    toldPlaces(places, places),
    readDeployment(payload, ORIGIN),
    readMeta(payload, ORIGIN),
  ];
}

const statuses = fc.constantFrom(200, 200, 200, 400, 401, 429, 500);
const told = { value: 0, failure: 0 };

async function judge(text: string, status: number): Promise<void> {
  const read = await clientOf(text, status).session();
  told[read.ok ? 'value' : 'failure'] += 1;
  if (read.ok) expectWellFormed(read.value.value, text);
  else expect(['http', 'parse']).toContain(read.problem.kind);
  expect(() => readOtherwise(text)).not.toThrow();
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
}

attack(
  'a server answers with whatever a reply can become: it is a typed value or a typed failure',
  {
    row: 'T23',
    tries: 50_000,
    afterwards: (tries) => expect(Math.min(told.value, told.failure)).toBeGreaterThan(tries / 10),
  },
  fc.asyncProperty(replies, statuses, judge),
);

attack(
  'a server writes ids as strings or as numbers: they come out digit by digit',
  { tries: 50_000 },
  fc.asyncProperty(session, fc.boolean(), async (sent, bare) => {
    const text = JSON.stringify(sent);
    const read = await clientOf(bare ? withBareIds(text) : text, 200).session();
    const ids = read.ok ? read.value.value.accounts.map(({ signInId }) => signInId) : null;
    expect(ids).toEqual([...new Set(sent.signins.map(({ id }) => id))]);
    expect(read.ok && read.value.sessionId).toBe(sent.id);
  }),
);

import { expect, test } from 'vitest';
import { createDurable, type Durable } from '../../../test/worker/durable';
import { done, fail } from '../../result';
import { failure } from '../../session/failure';
import type { Session } from '../../session/types';
import { createRecordStore } from '../known/record-store';
import { createSessionToken } from './token-keeper';

const jwt = (iat: number) => `e30.${btoa(JSON.stringify({ iat, exp: iat + 60 })).replaceAll('=', '')}.x`;

const KEPT = { origin: 'https://frontend.acme.example', key: 'token:a' };

const onDisk = ({ records }: Durable) => JSON.parse(records.get('token:a') ?? 'null');

test('a new token is on disk before anybody goes on, and is then known to be for its session', async () => {
  const durable = createDurable();
  const token = createSessionToken(KEPT, createRecordStore(durable.keep));
  await token.received(jwt(1), null);
  await token.received(jwt(2), jwt(1));

  expect(onDisk(durable)).toEqual({ token: jwt(2), sessionId: null });
  await token.confirmed('7');
  expect(onDisk(durable)).toEqual({ token: jwt(2), sessionId: '7' });
});

const session: Session = { id: '8', accounts: [], activeId: null, attempts: [], leftOut: 0 };
const good = done({ value: session, sessionId: '8', serverTime: null });

test.each([
  ['takes the place of the refused one, together with its session', good, { token: jwt(9), sessionId: '8' }],
  ['is forgotten when the read fails', fail(failure('parse')), { token: jwt(1), sessionId: '7' }],
])('a token given to a read without ours %s', async (_, reply, record) => {
  const durable = createDurable();
  const token = createSessionToken(KEPT, createRecordStore(durable.keep));
  await token.received(jwt(1), null);
  await token.confirmed('7');

  const answer = await token.readAgain(async (how) => {
    await token.received(jwt(9), how?.withoutToken ? null : jwt(1));
    expect(onDisk(durable)).toEqual({ token: jwt(1), sessionId: '7' });
    return reply;
  });

  expect(answer).toBe(reply);
  expect(onDisk(durable)).toEqual(record);
  expect(await token.current()).toBe(record.token);
});

test('what version 0.1 wrote opens', async () => {
  const durable = createDurable();
  durable.records.set('token:a', JSON.stringify({ token: jwt(2), previous: jwt(1), sessionId: '7' }));
  const token = createSessionToken(KEPT, createRecordStore(durable.keep));

  expect(await token.current()).toBe(jwt(2));
  await token.received(jwt(3), jwt(2));
  expect(onDisk(durable)).toEqual({ token: jwt(3), sessionId: '7' });
});

test('a late reply does not bring an older token back', async () => {
  const token = createSessionToken(KEPT, createRecordStore(createDurable().keep));
  await token.received(jwt(5), null);

  await token.received(jwt(2), jwt(1));

  expect(await token.current()).toBe(jwt(5));
});

test('while the disk refuses, nothing counts as durable; the next try saves it', async () => {
  const durable = createDurable();
  const token = createSessionToken(KEPT, createRecordStore(durable.keep));
  durable.full = true;
  await token.received(jwt(1), null);
  expect(await token.durable()).toBe(false);

  durable.full = false;
  expect(await token.durable()).toBe(true);
  expect(durable.records.has('token:a')).toBe(true);
});

test.each([
  ['names nobody', 'opaque', 'opaque'],
  [
    'names another app',
    `e30.${btoa(JSON.stringify({ iss: 'https://frontend-acme.example', iat: 9 }))}.x`,
    null,
  ],
])('a token that %s is kept only where no other server can have made it', async (_, given, kept) => {
  const token = createSessionToken(KEPT, createRecordStore(createDurable().keep));

  await token.received(given.replaceAll('=', ''), null);

  expect(await token.current()).toBe(kept);
});

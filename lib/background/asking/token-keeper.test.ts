import { expect, test } from 'vitest';
import { createDurable } from '../../../test/worker/durable';
import { createSessionToken } from './token-keeper';

const jwt = (iat: number) => `e30.${btoa(JSON.stringify({ iat, exp: iat + 60 })).replaceAll('=', '')}.x`;

test('a new token is on disk, with the one before it, before anybody goes on', async () => {
  const durable = createDurable();
  const token = createSessionToken('token:a', durable.keep);
  await token.received(jwt(1), null);
  await token.received(jwt(2), jwt(1));

  expect(JSON.parse(durable.records.get('token:a') ?? '')).toEqual({
    token: jwt(2),
    previous: jwt(1),
    sessionId: null,
  });
  await token.confirmed('7');
  expect(JSON.parse(durable.records.get('token:a') ?? '')).toEqual({
    token: jwt(2),
    previous: null,
    sessionId: '7',
  });
});

test('a late reply does not bring an older token back', async () => {
  const token = createSessionToken('token:a', createDurable().keep);
  await token.received(jwt(5), null);

  await token.received(jwt(2), jwt(1));

  expect(await token.current()).toBe(jwt(5));
});

test('while the disk refuses, nothing counts as durable; the next try saves it', async () => {
  const durable = createDurable();
  const token = createSessionToken('token:a', durable.keep);
  durable.full = true;
  await token.received(jwt(1), null);
  expect(await token.durable()).toBe(false);

  durable.full = false;
  expect(await token.durable()).toBe(true);
  expect(durable.records.has('token:a')).toBe(true);
});

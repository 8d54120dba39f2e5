import { describe, expect, test } from 'vitest';
import { enveloped, scripted } from '../../test/flows/scripted';

test('the proof of work knows nobody: neither cookie nor token (section 4.3)', async () => {
  const { client, staging, inits, requests } = scripted();
  await client.challenge();
  await client.redeem({ token: 't', solutions: [] });
  await staging.challenge();
  expect(inits.map(({ credentials }) => credentials)).toEqual(['omit', 'omit', 'omit']);
  expect(inits.map(({ headers }) => headers)).toEqual([
    { Accept: 'application/json' },
    { Accept: 'application/json', 'Content-Type': 'application/json' },
    { Accept: 'application/json' },
  ]);
  expect(requests.at(-1)).toBe('POST /captcha/challenge');
});

describe('a proof of work', () => {
  const bare = { token: 't', expires: 1 };

  test.each([
    [
      { ...bare, challenge: { c: 50, s: 32, d: 4 } },
      { count: 50, saltLength: 32, difficulty: 4, pairs: null },
    ],
    [
      {
        ...bare,
        challenge: [
          ['ab', 'F0'],
          ['cd', '1'],
        ],
      },
      {
        count: 2,
        pairs: [
          ['ab', 'f0'],
          ['cd', '1'],
        ],
      },
    ],
    [{ ...bare, format: 1, challenge: { c: 1, s: 1, d: 1 } }, { count: 1 }],
  ])('%j can be solved', async (body, puzzle) => {
    expect(await scripted({ body }).client.challenge()).toMatchObject({
      ok: true,
      value: { value: { token: 't', ...puzzle } },
    });
    expect(await scripted({ body: enveloped(body) }).client.challenge()).toMatchObject({ ok: true });
  });

  test.each<[string, unknown]>([
    ['a later format', { ...bare, format: 2, challenge: { c: 1, s: 1, d: 1 } }],
    ['typed puzzles', { ...bare, format: 2, challenges: [{ type: 'rsw' }] }],
    ['typed puzzles beside the old ones', { ...bare, challenge: { c: 1, s: 1, d: 1 }, challenges: [] }],
    ['a script to run', { ...bare, challenge: { c: 1, s: 1, d: 1 }, instrumentation: 'x' }],
    ['too many', { ...bare, challenge: { c: 1001, s: 32, d: 4 } }],
    ['a salt that needs a second block', { ...bare, challenge: { c: 1, s: 40, d: 4 } }],
    ['more digits than a hash has', { ...bare, challenge: { c: 1, s: 32, d: 65 } }],
    ['nothing to do', { ...bare, challenge: { c: 0, s: 32, d: 4 } }],
    ['an empty list', { ...bare, challenge: [] }],
    ['a target that is no hex', { ...bare, challenge: [['ab', 'xy']] }],
    ['no token', { challenge: { c: 1, s: 1, d: 1 } }],
    ['nothing', ''],
  ])('%s is for the hosted page (rule FR-5)', async (_, body) => {
    expect(await scripted({ body }).client.challenge()).toMatchObject({
      ok: false,
      problem: { kind: 'own', own: 'challenge-unsupported' },
    });
  });

  test.each([404, 405])('%d: this build wants none', async (status) => {
    expect(await scripted({ status }).client.challenge()).toMatchObject({ ok: true, value: { value: null } });
  });

  test.each([403, 429, 500])('%d is a refusal', async (status) => {
    expect(await scripted({ status }).client.challenge()).toMatchObject({ ok: false, problem: { status } });
  });
});

import { describe, expect, test } from 'vitest';
import { DIALECTS, meet, problem, value } from '../../test/flows/meet';
import { expectSignedIn, lastMessage, signIn } from '../../test/flows/walk';
import { solve } from '../session/proof-of-work';
import { flowRefusal } from '../session/refusal/flow-refusal';

describe.each(['go26-early', 'go26-latest'] as const)('a proof of work at %s', (dialect) => {
  const settings = { challenge: true, puzzle: { count: 5, saltLength: 32, difficulty: 2 } };

  test('is wanted, solved, redeemed and good for the whole flow', async () => {
    const world = await meet(dialect, { settings });
    const { client, control } = world;
    const refused = flowRefusal(problem(await signIn(world, 'email_otp')), { asked: 'sign-in' });
    expect(refused).toMatchObject({ what: 'challenge-refused', next: 'challenge' });
    const sessions = control.sessions().length;
    const puzzle = value(await client.challenge());
    if (puzzle === null) throw new Error('no puzzle');
    const solved = solve(puzzle, { progress: () => {}, stopAt: 1, now: () => 0 });
    const challenge = value(
      await client.redeem({ token: puzzle.token, solutions: solved.ok ? solved.value : [] }),
    );
    expect(control.sessions().length).toBeGreaterThan(sessions); // orphans, as the protocol says
    expect(value(await client.identify({ identifier: 'ada@quell.example', challenge }))).toEqual({
      at: 'password',
    });
    const wish = { way: 'email_otp', identifier: 'ada@quell.example', phone: null, password: null } as const;
    const attempt = value(await client.signIn({ ...wish, challenge }))?.attempts[0];
    if (attempt === undefined) throw new Error('no attempt');
    value(await client.prepare({ attempt, strategy: 'email_otp', lastDigits: null, challenge }));
    const code = lastMessage(world).code ?? '';
    value(await client.answerCode({ attempt, code, factor: null, inviteToken: null }));
    await expectSignedIn(world);
  });

  test('with wrong solutions is refused', async () => {
    const { client } = await meet(dialect, { settings });
    const puzzle = value(await client.challenge());
    const answer = await client.redeem({ token: puzzle?.token ?? '', solutions: [-1, 2] });
    expect(flowRefusal(problem(answer), { asked: 'challenge' })).toMatchObject({
      what: 'challenge-refused',
      next: 'hosted',
    });
  });
});

test.each(DIALECTS)('%s without a proof of work says so', async (dialect) => {
  const { client } = await meet(dialect);
  expect(value(await client.challenge())).toBeNull();
});

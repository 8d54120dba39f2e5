import { describe, expect, test } from 'vitest';
import { DIALECTS, meet, problem, value } from '../../test/flows/meet';
import { proof, signIn } from '../../test/flows/walk';
import { flowRefusal } from '../session/refusal/flow-refusal';
import { stepFor } from '../session/step';

describe.each(DIALECTS.filter((dialect) => dialect !== 'go25'))('a code at %s', (dialect) => {
  async function waiting() {
    const world = await meet(dialect);
    const attempt = value(await signIn(world, 'email_otp'))?.attempts[0];
    if (attempt === undefined) throw new Error('no attempt');
    const code = await proof(world, attempt, 'email_otp');
    const answer = (typed: string) =>
      world.client.answerCode({ attempt, code: typed, factor: null, inviteToken: null });
    const told = async (typed: string) => flowRefusal(problem(await answer(typed)), { asked: 'answer-code' });
    return { ...world, attempt, code, answer, told };
  }

  test('that is wrong or missing keeps the flow', async () => {
    const { code, told, answer } = await waiting();
    const wrong = code === '000000' ? '000001' : '000000';
    expect(await told(wrong)).toMatchObject({ what: 'code-wrong', next: 'retry', field: 'code' });
    expect(await told(' ')).toMatchObject({ what: 'code-missing', field: 'code' });
    expect((await answer(code)).ok).toBe(true);
  });

  test('that is too old asks for another', async () => {
    const { server, code, told } = await waiting();
    server.advance(6 * 60_000);
    expect(await told(code)).toMatchObject({ next: 'resend', field: 'code' });
  });

  test('of an attempt that has run out begins again', async () => {
    const { server, code, told } = await waiting();
    server.advance(11 * 60_000);
    expect(await told(code)).toMatchObject({ what: 'attempt-over', next: 'restart' });
  });

  test('is spent with its attempt', async () => {
    const { code, told, answer } = await waiting();
    expect((await answer(code)).ok).toBe(true);
    expect(await told(code)).toMatchObject({ what: 'already-completed', next: 'reread' });
  });

  test('cannot be sent again at once', async () => {
    const { client, attempt } = await waiting();
    const again = await client.prepare({
      attempt,
      strategy: 'email_otp',
      lastDigits: null,
      challenge: null,
    });
    expect(problem(again)).toMatchObject({ status: 429, retryAfterMs: expect.any(Number) });
    expect(flowRefusal(problem(again), { asked: 'prepare' })).toMatchObject({ next: 'wait' });
  });

  test('for nobody looks like any other and never arrives', async () => {
    const { client, control } = await meet(dialect);
    const wish = { way: 'email_otp', identifier: 'no@one.example', phone: null, password: null } as const;
    const attempt = value(await client.signIn({ ...wish, challenge: null }))?.attempts[0];
    expect(attempt && stepFor(attempt)).toEqual({ at: 'code', by: 'email' });
    expect(control.outbox).toEqual([]);
  });
});

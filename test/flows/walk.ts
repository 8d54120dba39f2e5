import { expect } from 'vitest';
import type { Attempt, AttemptKind, SecondFactor, Step } from '../../lib/session/attempt';
import type { Way } from '../../lib/session/auth-settings';
import type { ProfileFields } from '../../lib/session/flow';
import { attemptOf, newestAttempt, stepFor } from '../../lib/session/step';
import type { Session } from '../../lib/session/types';
import { ORIGIN, value, type World } from './meet';

const typed: Record<Way, string> = {
  email_password: 'Ada@quell.example',
  username_password: 'ada',
  email_otp: 'ada@quell.example',
  email_magic_link: 'ada@quell.example',
  phone_otp: '',
};

export const signIn = ({ client }: World, way: Way, password = 'long & safe 1') =>
  client.signIn({
    way,
    identifier: typed[way],
    phone: { countryCode: '+44', national: '7700 900 123' },
    password,
    challenge: null,
  });

/** What the person has at hand while walking through the steps. */
interface Hand {
  factor?: SecondFactor;
  fields?: ProfileFields;
  inviteToken?: string;
}

/** Goes from step to step as the server's own attempt says, until it is done or leads elsewhere. */
export async function walk(world: World, kind: AttemptKind, hand: Hand = {}): Promise<Step[]> {
  const id = newestAttempt(value(await world.client.session()).attempts, kind)?.id ?? '';
  const passed: Step[] = [];
  for (let attempt = await reread(world, id); attempt !== null; attempt = await reread(world, id)) {
    const step = stepFor(attempt);
    passed.push(step);
    if (step.at === 'done' || step.at === 'hosted' || step.at === 'enrol') return passed;
    expect(passed.length).toBeLessThan(6);
    await take(world, { attempt, step }, hand);
  }
  throw new Error('the attempt is gone');
}

const reread = async ({ client }: World, id: string) => attemptOf(value(await client.session()).attempts, id);

interface Standing {
  attempt: Attempt;
  step: Step;
}

async function take(world: World, { attempt, step }: Standing, hand: Hand): Promise<void> {
  const { client } = world;
  if (step.at === 'link') {
    await prepare(world, attempt, 'magic_link');
    return openLink(world);
  }
  if (step.at === 'profile') {
    value(await client.completeProfile({ attemptId: attempt.id, fields: hand.fields ?? {} }));
    return;
  }
  const factor = step.at === 'second-factor' ? (hand.factor ?? null) : null;
  const by = step.at === 'code' && step.by === 'phone' ? 'phone_otp' : 'email_otp';
  const code = await proof(world, attempt, factor ?? by);
  value(await client.answerCode({ attempt, code, factor, inviteToken: hand.inviteToken ?? null }));
}

type Strategy = Parameters<World['client']['prepare']>[0]['strategy'];

const prepare = async ({ client }: World, attempt: Attempt, strategy: Strategy) => {
  const lastDigits = attempt.currentStep === 'verify_second_factor' ? '0123' : null;
  return value(await client.prepare({ attempt, strategy, lastDigits, challenge: null }));
};

/** Asks for a code and looks it up where the person would. */
export async function proof(world: World, attempt: Attempt, strategy: Strategy): Promise<string> {
  const before = world.control.outbox.length;
  await prepare(world, attempt, strategy);
  if (strategy === 'authenticator') return world.control.totp(world.ada);
  if (strategy === 'backup_code') return 'abcd-1234';
  expect(world.control.outbox).toHaveLength(before + 1);
  return lastMessage(world).code ?? '';
}

export const lastMessage = ({ control }: World) => control.outbox.at(-1) ?? { at: 0, code: '', link: '' };

/** The portal's page makes this call in the same browser (section 4.4.7). */
async function openLink(world: World): Promise<void> {
  const { search } = new URL(lastMessage(world).link ?? '');
  const reply = await world.fetch(`${ORIGIN}/auth/verify-magic-link${search}`, { credentials: 'include' });
  expect(reply.status).toBe(200);
}

export async function expectSignedIn(world: World): Promise<Session> {
  const session = value(await world.client.session());
  expect(session.accounts).toHaveLength(1);
  expect(world.truth().activeSignInId).toBe(session.activeId);
  expect(session.activeId).not.toBeNull();
  return session;
}

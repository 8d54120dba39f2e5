import { done, fail } from '../../result';
import type { Attempt, AttemptKind, SecondFactor } from '../../session/attempt';
import type { Way } from '../../session/auth-settings';
import { type Failure, failure } from '../../session/failure';
import type { FlowView, Phone, ProfileFields } from '../../session/flow';
import { stepFor } from '../../session/step';
import type { Bench } from '../bench';
import type { Outcome } from '../ports';
import type { Reading } from '../reading';
import { liveIds } from '../roster';
import type { Finishing } from './finishing';
import { begun, restarted, strategyFor } from './record';
import type { Sending, Stepping } from './stepping';
import type { Watching } from './watching';

const LOCKED_FOR = 30 * 60_000;

interface Challenged {
  challenge: string | null;
}

/** One app's sign-in or sign-up, run by the worker (sections 5.1 to 5.5 and 5.9). */
export interface Flow {
  /** Goes on with an unfinished flow, or begins one; an identifier always begins one. */
  begin(wish: { identifier: string | null; kind: AttemptKind }): Outcome;
  /** As it is now, read again from the server where an attempt is open. */
  current(): Outcome<FlowView | null>;
  cancel(): Outcome;
  restart(kind: AttemptKind): Outcome<FlowView>;
  stayAs(stay: boolean): Outcome<FlowView>;
  signIn(
    wish: Challenged & { way: Way; identifier: string; phone: Phone | null; password: string | null },
  ): Outcome<FlowView>;
  signUp(wish: Challenged & { fields: ProfileFields; inviteToken: string | null }): Outcome<FlowView>;
  sendCode(wish: Sending & { factor: SecondFactor | null }): Outcome<FlowView>;
  answerCode(code: string): Outcome<FlowView>;
  completeProfile(fields: ProfileFields): Outcome<FlowView>;
  resetPassword(wish: { token: string; password: string }): Outcome<FlowView>;
}

interface Hands {
  reading: Reading;
  finishing: Finishing;
  watching: Watching;
  stepping: Stepping;
}

export function createFlow(bench: Bench, { reading, finishing, watching, stepping }: Hands): Flow {
  const { ledger, client, ports } = bench;
  const { step, patch, shown, attempt } = stepping;
  const { clock } = ports;
  /** An invitation's token is kept nowhere but here. */
  let inviteToken: string | null = null;

  async function begin({ identifier, kind }: { identifier: string | null; kind: AttemptKind }): Outcome {
    const barred = await bench.barrier();
    if (barred) return fail(barred);
    // What may be offered, and whether anybody may be added, can have changed since the last look.
    await reading.readSettings({ force: true });
    if (isOpen() && identifier === null) return done(null);
    await watching.stop();
    await ledger.change({ flow: begun({ kind, identifier: identifier ?? '', ...baseline() }) });
    return done(null);
  }

  const baseline = () => {
    const { sessionId, activeId } = ledger.state().roster;
    return { startedAt: clock.now(), sessionId, signInIds: liveIds(ledger.state().roster), activeId };
  };

  async function current(): Outcome<FlowView | null> {
    await ledger.ready();
    const { flow, deployment } = ledger.state();
    if (!flow) return done(null);
    if (!deployment) await reading.readSettings({ force: true });
    if (isOpen() && !(await bench.barrier())) await bench.inTurn(stepping.recover);
    void watching.resume();
    return shown();
  }

  function isOpen(): boolean {
    const { flow } = ledger.state();
    return flow !== null && flow.outcome === null && (flow.asked || flow.attemptId !== null);
  }

  /** The flow's attempt; a worker that was killed meanwhile has to look for it. */
  async function found(): Promise<Attempt | null> {
    if (attempt() === null && isOpen() && !(await bench.barrier())) await bench.inTurn(stepping.recover);
    return attempt();
  }

  async function cancel(): Outcome {
    await ledger.ready();
    await watching.stop();
    await ledger.change({ flow: null });
    ports.announce({ kind: 'flow', flow: null });
    return done(null);
  }

  async function restart(kind: AttemptKind): Outcome<FlowView> {
    await ledger.ready();
    await watching.stop();
    const { flow } = ledger.state();
    if (flow) await ledger.change({ flow: { ...restarted(flow, kind), ...baseline() } });
    return shown();
  }

  async function stayAs(stay: boolean): Outcome<FlowView> {
    await ledger.ready();
    await patch({ stay });
    return shown();
  }

  const freshAttempt = {
    asked: true,
    attemptId: null,
    sent: null,
    factor: null,
    lockedUntil: null,
    outcome: null,
  };

  async function signIn(wish: Parameters<Flow['signIn']>[0]): Outcome<FlowView> {
    await ledger.ready();
    const { way, identifier } = wish;
    await patch({ ...baseline(), ...freshAttempt, kind: 'signin', way, identifier });
    return explained(await step(() => client.signIn(wish), { opens: 'signin', challenge: wish.challenge }));
  }

  async function signUp(wish: Parameters<Flow['signUp']>[0]): Outcome<FlowView> {
    await ledger.ready();
    inviteToken = wish.inviteToken;
    const identifier = wish.fields.email ?? wish.fields.username ?? '';
    await patch({ ...baseline(), ...freshAttempt, kind: 'signup', way: null, identifier });
    return explained(await step(() => client.signUp(wish), { opens: 'signup', challenge: wish.challenge }));
  }

  /** Two refusals are states of the flow rather than errors: signed in already, and locked out. */
  async function explained(answer: Awaited<Outcome<FlowView>>): Outcome<FlowView> {
    if (answer.ok) return answer;
    const { problem } = answer;
    if (problem.kind === 'http' && attempt() === null) await patch({ asked: false });
    if (problem.code === 'USER_ALREADY_SIGNED_IN') {
      await reading.read();
      return (await finishing.already()) ? shown() : answer;
    }
    if (!isLockOut(problem)) return answer;
    await patch({ lockedUntil: clock.now() + LOCKED_FOR });
    return shown();
  }

  async function sendCode({ factor, ...how }: Parameters<Flow['sendCode']>[0]): Outcome<FlowView> {
    await ledger.ready();
    if (factor) await patch({ factor });
    const ours = await found();
    const strategy = factor ?? (ours ? strategyFor(stepFor(ours)) : null);
    return strategy ? stepping.sendBy(strategy, how) : shown();
  }

  async function answerCode(code: string): Outcome<FlowView> {
    await ledger.ready();
    const ours = await found();
    if (!ours) return fail(failure('http', { status: 400, code: 'BAD_SIGN_IN_ATTEMPT' }));
    const factor = ledger.state().flow?.factor ?? null;
    return explained(await step(() => client.answerCode({ attempt: ours, code, factor, inviteToken })));
  }

  async function completeProfile(fields: ProfileFields): Outcome<FlowView> {
    await ledger.ready();
    const ours = await found();
    if (!ours) return fail(failure('http', { status: 400, code: 'BAD_SIGN_IN_ATTEMPT' }));
    return step(() => client.completeProfile({ attemptId: ours.id, fields }));
  }

  async function resetPassword(wish: { token: string; password: string }): Outcome<FlowView> {
    await ledger.ready();
    await patch({ ...baseline(), ...freshAttempt });
    return explained(await step(() => client.resetPassword(wish), { opens: 'signin', challenge: null }));
  }

  return {
    begin,
    current,
    cancel,
    restart,
    stayAs,
    signIn,
    signUp,
    sendCode,
    answerCode,
    completeProfile,
    resetPassword,
  };
}

/** Ten wrong passwords block an identifier for half an hour, with a code that elsewhere means a pause (section 3.6). */
const isLockOut = ({ status, code, message }: Failure): boolean =>
  status === 403 && code === 'TOO_MANY_REQUESTS' && !/challenge/i.test(message ?? '');

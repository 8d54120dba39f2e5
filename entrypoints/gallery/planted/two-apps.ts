import { done, fail, type Result } from '../../../lib/result';
import type { FlowQuestions } from '../../../lib/rpc/contract';
import { type Failure, failure } from '../../../lib/session/failure';
import type { FlowView } from '../../../lib/session/flow';
import type { PasskeyRequest } from '../../../lib/session/passkey';
import { plantDesk, settle } from './planted-desk';

/** As a server refuses a proof of work, so that another one is made. */
const CHALLENGE = failure('http', { status: 403, message: 'Challenge required' });

const PUZZLE = { count: 1, saltLength: 1, difficulty: 1, pairs: null };

const requestOf = ({ origin }: FlowView): PasskeyRequest => ({
  challenge: 'AQID',
  rpId: new URL(origin).hostname,
  timeout: null,
  userVerification: 'preferred',
  allowed: [],
});

const mark = ({ origin }: FlowView) => new URL(origin).hostname.split('.')[0] ?? '';

const invitationOf = (of: FlowView) => ({
  valid: true,
  firstName: mark(of),
  lastName: '',
  email: `${mark(of)}@x.example`,
  code: null,
});

interface Asked {
  name: string;
  about: unknown;
}

/**
 * A page whose every question waits until it is answered, and whose answers name the app that was asked. It stands on
 * one app's flow and is turned to another's.
 */
export function twoApps(first: FlowView) {
  const asked: Asked[] = [];
  const waiting: ((refused: boolean) => void)[] = [];
  let timers: (() => void)[] = [];
  let flow = first;

  const waitFor = <Value>(name: string, about: { origin?: string }, value: (of: FlowView) => Value) => {
    const of = about.origin === undefined || about.origin === flow.origin ? flow : first;
    asked.push({ name, about });
    return new Promise<Result<Value, Failure>>((resolve) => {
      waiting.push((refused) => resolve(refused ? fail(CHALLENGE) : done(value(of))));
    });
  };
  const flowThen = (name: string) => (about: { origin?: string }) => waitFor(name, about, (of) => of);
  const ask: Partial<FlowQuestions> = {
    flow: flowThen('flow'),
    cancelFlow: (about) => waitFor('cancelFlow', about, () => null),
    restartFlow: flowThen('restartFlow'),
    stayAs: flowThen('stayAs'),
    goAside: flowThen('goAside'),
    identify: (about) => waitFor('identify', about, (of) => ({ at: 'sso', connectionId: mark(of) })),
    signIn: flowThen('signIn'),
    signUp: flowThen('signUp'),
    sendCode: flowThen('sendCode'),
    answerCode: flowThen('answerCode'),
    completeProfile: flowThen('completeProfile'),
    forgotPassword: (about) => waitFor('forgotPassword', about, () => null),
    forgotCode: (about) => waitFor('forgotCode', about, (of) => ({ token: `${mark(of)}-reset` })),
    resetPassword: flowThen('resetPassword'),
    taken: (about) => waitFor('taken', about, () => true),
    invitation: (about) => waitFor('invitation', about, invitationOf),
    joinWaitlist: (about) => waitFor('joinWaitlist', about, () => null),
    challenge: (about) => waitFor('challenge', about, (of) => ({ ...PUZZLE, token: `${mark(of)}-puzzle` })),
    redeem: (about) => waitFor('redeem', about, (of) => `${mark(of)}-proof`),
    openHostedPage: flowThen('openHostedPage'),
    openProvider: flowThen('openProvider'),
    openSso: flowThen('openSso'),
    openNamedHost: flowThen('openNamedHost'),
    passkeyBegin: (about) => waitFor('passkeyBegin', about, requestOf),
    passkeyFinish: flowThen('passkeyFinish'),
    useTicket: flowThen('useTicket'),
  };
  const { deeds, now, tell, pocket } = plantDesk({
    flow: first,
    ask,
    ports: {
      solve: async ({ token }) => [token.length],
      after: (_, call) => {
        timers.push(call);
        return () => {
          timers = timers.filter((each) => each !== call);
        };
      },
      closeTab: () => asked.push({ name: 'closed', about: null }),
    },
  });
  return {
    deeds,
    now,
    pocket,
    asked,
    waiting: () => waiting.length,
    turnTo(next: FlowView) {
      flow = next;
      tell({ kind: 'news', flow: next });
    },
    async answerOne(refused: boolean) {
      waiting.shift()?.(refused);
      await settle();
    },
    runTimers() {
      for (const call of timers.splice(0)) call();
    },
  };
}

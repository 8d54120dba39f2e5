import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ORIGIN } from '../../test/worker/fieldnote';
import { beginSignIn, type SignIn } from '../../test/worker/sign-in';
import { known } from '../../test/worker/worker';

// Only the wire's own timers are the test's; the worker's clock stands still, and time passes by hand.
beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] }));
afterEach(() => void vi.useRealTimers());

interface Change {
  path: string;
  ask(sign: SignIn): Promise<unknown>;
  before?(sign: SignIn): Promise<unknown>;
}

const asked = { origin: ORIGIN, challenge: null };
const fields = { email: 'kenji@mori.works' };
const signed = {
  id: 'key',
  rawId: 'key',
  type: 'public-key',
  clientDataJSON: 'e30',
  authenticatorData: 'AA',
  signature: 'AA',
  userHandle: '',
};
const atCode = (sign: SignIn) => sign.start('email_otp');

const CHANGES: Record<string, Change> = {
  'a switch': {
    path: '/session/switch-sign-in',
    ask: ({ worker, ids }) => worker.ask.switchTo({ origin: ORIGIN, signInId: ids.jonas }),
  },
  'a sign-out': {
    path: '/session/sign-out',
    ask: ({ worker, ids }) => worker.ask.signOut({ origin: ORIGIN, signInId: ids.jonas, undo: false }),
  },
  'a sign-out of everybody': {
    path: '/session/sign-out',
    ask: ({ worker }) => worker.ask.signOutAll({ origin: ORIGIN, forgetLabels: false }),
  },
  'a sign-in': { path: '/auth/signin', ask: (sign) => sign.start('email_password') },
  'a sign-up': {
    path: '/auth/signup',
    ask: ({ worker }) => worker.ask.signUp({ ...asked, fields, inviteToken: null }),
  },
  'a code that is sent again': {
    path: '/auth/prepare-verification',
    ask: ({ worker }) => worker.ask.sendCode({ ...asked, factor: null, lastDigits: null }),
    before: atCode,
  },
  'a code that was typed': {
    path: '/auth/attempt-verification',
    ask: (sign) => sign.answer('123456'),
    before: atCode,
  },
  'a profile': {
    path: '/auth/complete-profile',
    ask: ({ worker }) => worker.ask.completeProfile({ ...asked, fields }),
    before: atCode,
  },
  'a new password': {
    path: '/auth/reset-password',
    ask: ({ worker }) => worker.ask.resetPassword({ origin: ORIGIN, token: 'leave', password: 'harbour-7' }),
  },
  'a passkey': {
    path: '/auth/passkey/login/finish',
    ask: ({ worker }) => worker.ask.passkeyFinish({ origin: ORIGIN, answer: signed }),
  },
  'a ticket': {
    path: '/session/ticket/exchange',
    ask: ({ worker }) => worker.ask.useTicket({ origin: ORIGIN, ticket: 'ticket' }),
  },
  'a social sign-in': {
    path: '/auth/oauth2/init',
    ask: ({ worker }) => worker.ask.openProvider({ ...asked, provider: 'google_oauth', inviteToken: null }),
  },
  'an organisation’s sign-in': {
    path: '/auth/sso/login',
    ask: ({ worker }) => worker.ask.openSso({ ...asked, identifier: 'nia@tidewell.io', connectionId: null }),
  },
};

/** How long the wire waits for an answer that never comes, and how long the journal says that it may. */
async function measured({ app, browser }: SignIn, { path, method }: { path: string; method?: string }) {
  await app.hold(path, method).reached;
  const [, journal] = known([...browser.durable.records].find(([key]) => key.startsWith('journal:')));
  const { sentAt, deadline } = JSON.parse(journal);
  const since = Date.now();
  await vi.advanceTimersToNextTimerAsync();
  return { wire: Date.now() - since, journal: deadline - sentAt };
}

test.each(Object.entries(CHANGES))('%s may take as long as its journal waits', async (_, change) => {
  const sign = await beginSignIn();
  await change.before?.(sign);

  const measuring = measured(sign, change);
  const answer = change.ask(sign).catch(() => null); // without an answer there is no state to show
  const { wire, journal } = await measuring;

  expect(journal).toBe(wire);
  await answer;
});

const MOVES = [
  ['an organisation', '/session/switch-organization', null],
  ['a workspace', '/session/switch-workspace', '42'],
] as const;

test.each(MOVES)('%s may take as long as both of its requests', async (_, path, workspaceId) => {
  const move = { origin: ORIGIN, organizationId: null, workspaceId };
  const spans = [];
  for (const method of ['POST', 'PUT']) {
    // This build refuses the POST and takes a PUT instead (section 4.1.4).
    const sign = await beginSignIn({}, { dialect: 'go25' });
    const measuring = measured(sign, { path, method });
    const answer = sign.worker.ask.moveTo(move);
    spans.push(await measuring);
    await answer;
  }
  const [post, put] = spans;

  expect(known(put).journal).toBe(known(post).wire + known(put).wire);
});

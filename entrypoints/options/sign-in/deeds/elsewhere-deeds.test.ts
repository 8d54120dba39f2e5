import { describe, expect, test } from 'vitest';
import { done, fail } from '../../../../lib/result';
import type { FlowQuestions } from '../../../../lib/rpc/contract';
import type { Elsewhere } from '../../../../lib/session/elsewhere';
import { failure, ownFailure } from '../../../../lib/session/failure';
import type { FlowView } from '../../../../lib/session/flow';
import { plantDesk, recorder, settle } from '../../../gallery/planted/planted-desk';
import { plantFlow, plantSettings, plantStep } from '../../../gallery/planted/planted-flow';

const MINA = 'mina@tidewell.io';
const GOOGLE: Elsewhere = { by: 'provider', provider: 'google_oauth' };
const tab = (elsewhere: Elsewhere = GOOGLE) => plantFlow({ state: { at: 'tab', elsewhere, since: 1 } });
const staging = plantFlow({ app: { ...plantFlow().app, mode: 'staging', jar: 'own' } });
const invitation = {
  valid: true,
  firstName: 'Robin',
  lastName: 'Ames',
  email: 'robin@x.example',
  code: null,
};

type Asked<Name extends keyof FlowQuestions> = Parameters<FlowQuestions[Name]>[0];
const answering = <Name extends keyof FlowQuestions>(flow: FlowView) =>
  recorder<Asked<Name>, ReturnType<typeof done<FlowView>>>(done(flow));

describe('a provider', () => {
  test('is opened by the worker with the solved proof, and the page waits for its tab', async () => {
    const open = answering<'openProvider'>(tab());
    const { deeds, now } = plantDesk({
      ask: {
        openProvider: open.ask,
        challenge: async () => done({ token: 't', count: 1, saltLength: 4, difficulty: 1, pairs: null }),
        redeem: async () => done('proof'),
      },
      ports: { solve: async () => [1] },
    });
    deeds.useProvider('google_oauth');
    await settle();
    expect(open.asked).toMatchObject([{ provider: 'google_oauth', challenge: 'proof', inviteToken: null }]);
    expect(now().flow?.state.at).toBe('tab');
  });

  test('takes a checked invitation along, which is still there when the person comes back', async () => {
    const open = answering<'openProvider'>(tab());
    const flow = plantFlow({ kind: 'signup', settings: plantSettings({ signUp: 'restricted' }) });
    const { deeds, now } = plantDesk({
      flow,
      ask: {
        invitation: async () => done(invitation),
        openProvider: open.ask,
        restartFlow: async () => done(flow),
      },
    });
    deeds.checkInvitation('inv_1');
    await settle();
    deeds.useProvider('google_oauth');
    await settle();
    expect(open.asked).toMatchObject([{ inviteToken: 'inv_1' }]);
    deeds.otherWays();
    await settle();
    expect(now().place).toEqual({ at: 'invited', invitation });
  });

  test.each([
    ['Google is not available here just now.', ownFailure('no-address')],
    ['The app sent an address that is not safe to open. Nothing was opened.', ownFailure('unsafe-address')],
    [
      'Fieldnote does not offer this way anymore. Choose another.',
      failure('http', { code: 'PROVIDER_NOT_CONFIGURED' }),
    ],
  ])('that cannot be opened is told: %s', async (text, problem) => {
    const { deeds, now } = plantDesk({ ask: { openProvider: async () => fail(problem) } });
    deeds.useProvider('google_oauth');
    await settle();
    expect(now()).toMatchObject({ busy: false, problems: [{ field: null, text }] });
  });
});

describe('on a staging app', () => {
  const opening = (flow: FlowView) => {
    const open = answering<'openHostedPage'>(tab({ by: 'app' }));
    return { open, ...plantDesk({ flow, ask: { openHostedPage: open.ask } }) };
  };

  test('a provider and the app’s own page get the session only when the person says so', async () => {
    const { deeds, now, open } = opening(staging);
    deeds.useProvider('google_oauth');
    expect(now().place).toEqual({ at: 'hand-over' });
    deeds.back();
    expect(now().place).toEqual({ at: 'flow' });
    deeds.openAppPage();
    expect(now().place).toEqual({ at: 'hand-over' });
    expect(open.asked).toEqual([]);
    deeds.handOver();
    await settle();
    expect(open.asked).toMatchObject([{ page: 'sign-in', handOver: true }]);
    expect(now()).toMatchObject({ place: { at: 'flow' }, flow: { state: { at: 'tab' } } });
  });

  test('that shares its pages’ session nothing is handed over', async () => {
    const { deeds, open } = opening({ ...staging, app: { ...staging.app, jar: 'site' } });
    deeds.openAppPage();
    await settle();
    expect(open.asked).toMatchObject([{ handOver: false }]);
  });
});

describe('an organisation', () => {
  const sso = tab({ by: 'sso' });
  const asking = (identified: Awaited<ReturnType<FlowQuestions['identify']>>) => {
    const open = answering<'openSso'>(sso);
    const openProvider = answering<'openProvider'>(tab());
    const ask = { identify: async () => identified, openSso: open.ask, openProvider: openProvider.ask };
    return { open, openProvider, ...plantDesk({ ask }) };
  };

  test('is found by the address that is typed already', async () => {
    const { deeds, now, open } = asking(done({ at: 'sso', connectionId: '42' }));
    deeds.name(` ${MINA} `);
    deeds.useOrganization();
    await settle();
    expect(open.asked).toMatchObject([{ identifier: MINA, connectionId: '42' }]);
    expect(now().flow).toEqual(sso);
  });

  test('wants an address when none is typed', async () => {
    const { deeds, now, open } = asking(done({ at: 'sso', connectionId: null }));
    deeds.useOrganization();
    expect(now().place).toEqual({ at: 'organization' });
    deeds.giveOrganizationEmail('mina');
    expect(now().problems).toMatchObject([{ field: 'identifier' }]);
    deeds.giveOrganizationEmail(MINA);
    await settle();
    expect(open.asked).toMatchObject([{ identifier: MINA, connectionId: null }]);
  });

  test('is the only one where the app cannot say whose address it is', async () => {
    const { deeds, now, open } = asking(done({ at: 'unknown' }));
    deeds.useOrganization();
    deeds.giveOrganizationEmail(MINA);
    await settle();
    expect(open.asked).toMatchObject([{ identifier: MINA, connectionId: null }]);
    expect(now().flow).toEqual(sso);
  });

  test('that nobody knows is told at the address', async () => {
    const { deeds, now, open } = asking(done({ at: 'password' }));
    deeds.useOrganization();
    deeds.giveOrganizationEmail(MINA);
    await settle();
    expect(now()).toMatchObject({
      busy: false,
      place: { at: 'organization' },
      problems: [{ field: 'identifier' }],
    });
    expect(open.asked).toEqual([]);
  });

  test('takes over from the password form', async () => {
    const flow = plantFlow({ settings: plantSettings({ enterpriseSso: true }) });
    const open = answering<'openSso'>(sso);
    const identify = async () => done({ at: 'sso' as const, connectionId: '42' });
    const { deeds, now } = plantDesk({ flow, ask: { identify, openSso: open.ask } });
    deeds.signIn({ identifier: MINA, password: null });
    await settle();
    expect(open.asked).toMatchObject([{ identifier: MINA, connectionId: '42' }]);
    expect(now().flow).toEqual(sso);
  });

  test('an address of a provider goes there', async () => {
    const { deeds, openProvider } = asking(done({ at: 'social', provider: 'google_oauth' }));
    deeds.name(MINA);
    deeds.useOrganization();
    await settle();
    expect(openProvider.asked).toMatchObject([{ provider: 'google_oauth' }]);
  });

  test('that cannot be opened leaves the password', async () => {
    const identify = async () => done({ at: 'sso' as const, connectionId: '42' });
    const { deeds, now } = plantDesk({
      ask: { identify, openSso: async () => fail(ownFailure('no-address')) },
    });
    deeds.name(MINA);
    deeds.useOrganization();
    await settle();
    expect(now().problems).toMatchObject([
      { text: 'Your organization is not available here just now.', next: 'password' },
    ]);
  });
});

test('a host that was named is left for once the person goes on', async () => {
  const open = answering<'openNamedHost'>(tab());
  const flow = plantFlow({ state: { at: 'leaving', elsewhere: GOOGLE, host: 'accounts.google.com' } });
  const { deeds, now } = plantDesk({ flow, ask: { openNamedHost: open.ask } });
  deeds.openNamedHost();
  await settle();
  expect(open.asked).toEqual([{ origin: flow.origin }]);
  expect(now().flow).toEqual(tab());
});

test.each<[Elsewhere, keyof FlowQuestions]>([
  [GOOGLE, 'openProvider'],
  [{ by: 'app' }, 'openHostedPage'],
  [{ by: 'sso' }, 'openSso'],
])('%j is tried again in the same way, by %s', async (elsewhere, question) => {
  const open = answering(tab(elsewhere));
  const state = { at: 'left' as const, elsewhere, why: 'closed' as const, code: null, words: null };
  const identify = async () => done({ at: 'sso' as const, connectionId: null });
  const { deeds } = plantDesk({
    flow: plantFlow({ state, identifier: MINA }),
    ask: { identify, [question]: open.ask },
  });
  deeds.goAgain(elsewhere);
  await settle();
  expect(open.asked).toHaveLength(1);
});

test('waiting for a tab can be given up, and leads to the first form', async () => {
  const restartFlow = answering<'restartFlow'>(plantFlow());
  const { deeds, now } = plantDesk({ flow: tab(), ask: { restartFlow: restartFlow.ask } });
  deeds.otherWays();
  await settle();
  expect(restartFlow.asked).toMatchObject([{ kind: 'signin' }]);
  expect(now().flow?.state.at).toBe('start');
});

test('a tab that cannot be shown is told, and the page goes on waiting', async () => {
  const { deeds, now } = plantDesk({
    flow: tab(),
    ports: { showSignInTab: async () => fail(failure('interrupted')) },
  });
  deeds.showTab();
  await settle();
  expect(now()).toMatchObject({ flow: { state: { at: 'tab' } }, busy: false, problems: [{ field: null }] });
});

describe('a ticket', () => {
  test('is sent once and stays out of the state', async () => {
    const answered = plantFlow({ state: { at: 'done', title: 'Mina', key: 'mina', switched: true } });
    const useTicket = answering<'useTicket'>(answered);
    const { deeds, now } = plantDesk({ ask: { useTicket: useTicket.ask } });
    deeds.askTicket();
    expect(now().place).toEqual({ at: 'ticket' });
    deeds.useTicket('https://fieldnote.app/?ticket=tick_1');
    await settle();
    expect(useTicket.asked).toMatchObject([{ ticket: 'tick_1' }]);
    expect(JSON.stringify(now())).not.toContain('tick_1');
    expect(now()).toMatchObject({ flow: answered, place: { at: 'flow' } });
  });

  test.each([
    ['two words', 'Paste the whole ticket, or the link that has it.'],
    ['tick_1', 'This ticket is not valid anymore.'],
  ])('%j is told at its field: %s', async (pasted, text) => {
    const used = fail(failure('http', { status: 401, message: 'Invalid or expired ticket' }));
    const { deeds, now } = plantDesk({ ask: { useTicket: async () => used } });
    deeds.askTicket();
    deeds.useTicket(pasted);
    await settle();
    expect(now()).toMatchObject({ place: { at: 'ticket' }, problems: [{ field: 'ticket', text }] });
  });

  test('of somebody who is here already shows them', async () => {
    const already = plantFlow({ state: { at: 'already', title: 'Jonas Wirth', signInId: '7' } });
    const { deeds, now } = plantDesk({ ask: { useTicket: async () => done(already) } });
    deeds.askTicket();
    deeds.useTicket('tick_1');
    await settle();
    expect(now()).toMatchObject({ flow: already, place: { at: 'flow' } });
  });
});

test('a step that remains after a tab is an ordinary step', async () => {
  const factor = plantFlow({ state: plantStep({ at: 'second-factor', factors: ['authenticator'] }) });
  const { deeds, now } = plantDesk({ ask: { openProvider: async () => done(factor) } });
  deeds.useProvider('google_oauth');
  await settle();
  expect(now()).toMatchObject({ flow: factor, place: { at: 'flow' } });
});

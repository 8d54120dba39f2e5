import { expect, test } from 'vitest';
import { MARGIN_SITE, openBeside } from '../../../test/worker/beside';
import { type Fieldnote, ORIGIN, openFieldnote, SITE_HOST } from '../../../test/worker/fieldnote';
import { createBrowser, known } from '../../../test/worker/worker';
import { DEFAULT_SETTINGS } from '../../session/settings/default-settings';

const SITE = `http://${SITE_HOST}`;
const PATH = 'POST /session/switch-sign-in';

type Who = keyof Fieldnote['ids'];

const digitOf = ({ worker, ids }: Fieldnote, who: Who) => known(worker.row(ORIGIN, ids[who]).digit);

const press = ({ worker }: Fieldnote, name: string, page: string | null = SITE) =>
  worker.reach.command(name, page);

const pressFor = (fieldnote: Fieldnote, who: Who) => press(fieldnote, `account-${digitOf(fieldnote, who)}`);

test('the number of an account switches to it by one request, as the popup would, and is told as a command', async () => {
  const fieldnote = await openFieldnote();
  const { worker, ids, truth, requests } = fieldnote;
  await worker.ask.saveSettings({ settings: { ...DEFAULT_SETTINGS, history: '30' } });
  requests();

  await pressFor(fieldnote, 'jonas');

  expect(truth()).toBe(ids.jonas);
  expect(requests().filter((each) => each.startsWith('POST'))).toEqual([PATH]);
  expect(await worker.ask.history({})).toMatchObject({ value: [{ title: 'Jonas Wirth', by: 'command' }] });
});

test('who is active already is not switched to again', async () => {
  const fieldnote = await openFieldnote();
  fieldnote.requests();

  await pressFor(fieldnote, 'ada');

  expect(fieldnote.requests()).toEqual([]);
  expect(fieldnote.browser.said).toBeNull();
});

test('the previous account is who was active before, to and fro', async () => {
  const fieldnote = await openFieldnote();
  await pressFor(fieldnote, 'mina');
  for (const who of ['ada', 'mina', 'ada'] as const) {
    await press(fieldnote, 'previous');
    expect(fieldnote.truth()).toBe(fieldnote.ids[who]);
  }
});

test('the next account is the one below in the list, and after the last one the first; hidden ones are left out', async () => {
  const fieldnote = await openFieldnote();
  const { worker, ids, truth } = fieldnote;
  const order = worker.view(ORIGIN).rows.map(({ signInId }) => signInId);
  const from = order.indexOf(ids.ada);
  const round = [...order.slice(from + 1), ...order.slice(0, from + 1)];
  for (const signInId of round) {
    await press(fieldnote, 'next');
    expect(truth()).toBe(signInId);
  }

  const hidden = known(round[0]);
  await worker.ask.touch({ origin: ORIGIN, key: worker.row(ORIGIN, hidden).key, to: { hidden: true } });
  await press(fieldnote, 'next');
  expect(truth()).toBe(round[1]);
});

test('pressed twice in a row, a key leads two accounts on: the last wish wins', async () => {
  const fieldnote = await openFieldnote();
  const order = fieldnote.worker.view(ORIGIN).rows.map(({ signInId }) => signInId);
  const last = order[(order.indexOf(fieldnote.ids.ada) + 2) % order.length];

  await Promise.all([press(fieldnote, 'next'), press(fieldnote, 'next')]);

  expect(fieldnote.truth()).toBe(last);
  expect(fieldnote.browser.said).toBeNull();
});

test.each([
  ['the app of the tab', MARGIN_SITE, 'bo@sand.se'],
  ['of any other tab the app that was looked at last', 'https://elsewhere.example', 'bo@sand.se'],
  ['of a page that only begins like an app’s, too', `${SITE}.example`, 'bo@sand.se'],
])('a command acts on %s', async (_, page, email) => {
  const beside = await openBeside();

  await press(beside, 'next', page);

  expect(beside.marginTruth()).toBe(email);
  expect(beside.truth()).toBe(beside.ids.ada);
});

test('the app of the tab comes before the one that was looked at last, which it is from then on', async () => {
  const beside = await openBeside();
  await press(beside, 'next', SITE);
  const first = beside.truth();
  await press(beside, 'next', null);

  expect([ids(beside), first]).not.toContain(beside.truth());
  expect(beside.marginTruth()).toBe('ada@margin.io');
});

const ids = ({ ids }: Fieldnote) => ids.ada;

test('a new worker, woken by the press, does the same', async () => {
  const fieldnote = await openFieldnote();
  const command = `account-${digitOf(fieldnote, 'mina')}`;
  await fieldnote.browser.startWorker().reach.command(command, SITE);

  expect(fieldnote.truth()).toBe(fieldnote.ids.mina);
});

test('a worker that is killed before its request leaves what it wished to the journal', async () => {
  const fieldnote = await openFieldnote();
  fieldnote.worker.killBefore('/session/switch-sign-in');
  void pressFor(fieldnote, 'mina');
  await fieldnote.browser.settled();
  const next = fieldnote.browser.startWorker();
  await fieldnote.browser.clock.advance(30_000);
  await next.ask.refresh({ origin: ORIGIN });

  expect(fieldnote.truth()).toBe(fieldnote.ids.ada);
  expect(next.row(ORIGIN, 'Mina Okafor').work).toMatchObject({ kind: 'failed' });
});

test('the tabs of the app are reloaded, as far as they may be seen', async () => {
  const fieldnote = await openFieldnote();
  await press(fieldnote, 'reload');
  expect(fieldnote.browser.said).toEqual({ why: 'no-tabs' });

  fieldnote.browser.granted.add(SITE);
  await fieldnote.worker.ask.seeTabs({ origin: ORIGIN, pages: [SITE], wanted: true });
  await press(fieldnote, 'reload');
  expect(fieldnote.browser.said).toBeNull();
});

interface Refused {
  before(fieldnote: Fieldnote): unknown;
  command(fieldnote: Fieldnote): string;
}

const account =
  (who: Who) =>
  (fieldnote: Fieldnote): string =>
    `account-${digitOf(fieldnote, who)}`;

const REFUSALS: Record<string, Refused> = {
  'nobody-there': { before: () => null, command: () => 'account-9' },
  'no-previous': {
    before: async ({ worker, ids }) => {
      for (const signInId of [ids.mina, ids.jonas])
        await worker.ask.signOut({ origin: ORIGIN, signInId, undo: false });
    },
    command: () => 'previous',
  },
  'no-next': {
    before: async ({ worker, ids }) => {
      for (const signInId of [ids.mina, ids.jonas])
        await worker.ask.signOut({ origin: ORIGIN, signInId, undo: false });
    },
    command: () => 'next',
  },
  ended: {
    before: ({ worker, ids }) => worker.ask.signOut({ origin: ORIGIN, signInId: ids.mina, undo: false }),
    command: ({ worker }) => `account-${worker.row(ORIGIN, 'Mina Okafor').digit}`,
  },
  leaving: {
    before: ({ worker, ids }) => void worker.ask.signOut({ origin: ORIGIN, signInId: ids.mina, undo: true }),
    command: account('mina'),
  },
  foreign: {
    before: async ({ app, sessionId, userIds, browser, worker }) => {
      app.signIn(sessionId, userIds.priya);
      await browser.clock.advance(12_000);
      await worker.ask.refresh({ origin: ORIGIN });
    },
    command: ({ worker }) => `account-${worker.row(ORIGIN, 'Priya Raman').digit}`,
  },
};

test.each(Object.entries(REFUSALS))(
  'where a press leads to nobody (%s) nothing is sent, and the icon says why',
  async (why, { before, command }) => {
    const fieldnote = await openFieldnote();
    await before(fieldnote);
    await fieldnote.browser.settled();
    fieldnote.requests();

    await press(fieldnote, command(fieldnote));

    expect(fieldnote.requests()).toEqual([]);
    expect(fieldnote.browser.said).toEqual({ why });
  },
);

test('where no app is connected the icon says so', async () => {
  const browser = createBrowser(() => fetch);
  await browser.startWorker().reach.command('next', SITE);

  expect(browser.said).toEqual({ why: 'no-app' });
});

test('what a server refuses is said by the icon, also to a later worker, until a popup says it', async () => {
  const fieldnote = await openFieldnote();
  const { app, browser } = fieldnote;
  app.fault({
    path: '/session/switch-sign-in',
    method: 'POST',
    times: 1,
    kind: { do: 'status', status: 500 },
  });
  await pressFor(fieldnote, 'mina');
  expect(browser.said).toMatchObject({ why: 'failed', failure: { status: 500 } });

  await browser.clock.advance(120_000);
  const next = browser.startWorker();
  await next.ask.refresh({ origin: ORIGIN, opened: true });
  expect(next.view(ORIGIN).notice).toEqual({ kind: 'failed', message: expect.stringContaining('failed') });
  expect(browser.said).toBeNull();

  await browser.clock.advance(6_000);
  await next.ask.refresh({ origin: ORIGIN, opened: true });
  expect(next.view(ORIGIN).notice).toBeNull();
});

test('the next press that is fulfilled takes back what the icon said', async () => {
  const fieldnote = await openFieldnote();
  await press(fieldnote, 'account-9');
  expect(fieldnote.browser.said).not.toBeNull();
  await pressFor(fieldnote, 'mina');

  expect(fieldnote.browser.said).toBeNull();
});

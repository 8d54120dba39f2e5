import { expect, test } from 'vitest';
import { type Fieldnote, MODES, ORIGIN, openFieldnote, SITE_HOST } from '../../test/worker/fieldnote';

const SITE = `http://${SITE_HOST}`;

/** What is left anywhere of the app. */
const traces = ({ browser }: Fieldnote): string[] =>
  [...browser.durable.records.keys(), ...browser.durable.painted.keys()].filter((key) =>
    key.includes(ORIGIN),
  );

const remove = ({ worker }: Fieldnote) => worker.ask.disconnect({ origin: ORIGIN, signOut: false });

const QUESTIONS: [name: string, path: string, ask: (fieldnote: Fieldnote) => Promise<unknown>][] = [
  ['a read', '/session', ({ worker }) => worker.ask.refresh({ origin: ORIGIN })],
  [
    'a switch',
    '/session/switch-sign-in',
    ({ worker, ids }) => worker.ask.switchTo({ origin: ORIGIN, signInId: ids.jonas }),
  ],
  [
    'a sign-out',
    '/session/sign-out',
    ({ worker, ids }) => worker.ask.signOut({ origin: ORIGIN, signInId: ids.mina, undo: false }),
  ],
  [
    'the settings before a sign-in',
    '/deployment',
    ({ worker }) => worker.ask.addAccount({ origin: ORIGIN, identifier: null }),
  ],
];

test.each(MODES.flatMap((mode) => QUESTIONS.map((question) => [mode, ...question] as const)))(
  'in %s, %s that is answered after the removal leaves no trace and asks nothing more',
  async (mode, _, path, ask) => {
    const fieldnote = await openFieldnote({ mode });
    const { app, browser, server } = fieldnote;
    // Every token is spent by then, so that the next reply hands out another one (section 2.6).
    await browser.clock.advance(25 * 3_600_000);
    const hold = app.hold(path);
    const asking = ask(fieldnote);
    await hold.reached;
    await remove(fieldnote);
    const asked = server.log.length;

    hold.release();
    await asking;
    await browser.clock.advance(300_000);

    expect(traces(fieldnote)).toEqual([]);
    expect(server.log.length).toBe(asked);
    expect(browser.tabs.open).toEqual([]);
  },
);

test('no tab is opened for an app that was removed while its page was asked for', async () => {
  const fieldnote = await openFieldnote();
  const { app, worker, browser } = fieldnote;
  await worker.ask.addAccount({ origin: ORIGIN, identifier: null });
  const ours = browser.tabs.open.length;
  const hold = app.hold('/deployment');
  const opening = worker.ask.openHostedPage({
    origin: ORIGIN,
    page: 'sign-in',
    handOver: false,
    inviteToken: null,
  });
  await hold.reached;
  await remove(fieldnote);

  hold.release();
  await opening;

  expect(browser.tabs.open).toHaveLength(ours);
  expect(traces(fieldnote)).toEqual([]);
});

test('no tab is reloaded for an app that was removed during a switch', async () => {
  const fieldnote = await openFieldnote();
  const { app, worker, browser, ids } = fieldnote;
  browser.granted.add(SITE);
  await worker.ask.saveSettings({
    settings: {
      theme: 'system',
      afterSwitch: 'reload',
      closeAfterSwitch: false,
      localApps: true,
      history: '30',
      synced: false,
    },
  });
  browser.tabs.open.push({ id: 7, url: `${SITE}/notes` });
  const hold = app.hold('/session/switch-sign-in');
  const switching = worker.ask.switchTo({ origin: ORIGIN, signInId: ids.jonas });
  await hold.reached;
  await remove(fieldnote);

  hold.release();
  await switching;

  expect(browser.tabs.reloaded).toEqual([]);
});

test('a write that is under way ends before the traces are removed', async () => {
  const fieldnote = await openFieldnote();
  const { browser, worker } = fieldnote;
  const { save } = browser.durable.keep;
  const held: (() => void)[] = [];
  // A browser's disk takes its time, and its writes need not end in the order in which they began.
  browser.durable.keep.save = async (records) => {
    if (held.length === 0) await new Promise<void>((go) => held.push(go));
    return save(records);
  };
  const forgetting = worker.ask.forget({ origin: ORIGIN, key: 'nobody' });
  await browser.settled();
  const removing = remove(fieldnote);
  await browser.settled();

  for (const go of held) go();
  await Promise.all([forgetting, removing]);

  expect(traces(fieldnote)).toEqual([]);
});

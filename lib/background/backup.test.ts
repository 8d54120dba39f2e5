import { describe, expect, test } from 'vitest';
import { type Fieldnote, ORIGIN, openFieldnote } from '../../test/worker/fieldnote';
import { known, type Worker } from '../../test/worker/worker';
import { type BackupAnswer, type BackupPlan, type BackupRefusal, MOST_BACKUP } from '../session/kept/backup';
import { DEFAULT_SETTINGS } from '../session/settings/default-settings';
import { writeBackup } from './known/backup';
import { SETTINGS as SHAPE } from './known/shapes';

const SETTINGS = { ...DEFAULT_SETTINGS, localApps: true };
const ORRERY = 'frontend.orrery.localhost';

async function withLabel(): Promise<Fieldnote> {
  const fieldnote = await openFieldnote({
    others: [
      {
        apiHost: ORRERY,
        siteHost: 'orrery.localhost',
        name: 'Orrery',
        mode: 'production',
        dialect: 'go26-latest',
      },
    ],
  });
  const { worker, userIds } = fieldnote;
  await worker.ask.saveSettings({ settings: SETTINGS });
  await worker.ask.touch({ origin: ORIGIN, key: userIds.jonas, to: { label: 'Gallery', hue: 9 } });
  return fieldnote;
}

async function saved(worker: Worker): Promise<string> {
  const text = await worker.ask.backup({});
  if (!text.ok) throw new Error('expected a file');
  return text.value;
}

const answerOf = async (asked: ReturnType<Worker['ask']['lookAtBackup']>): Promise<BackupAnswer> => {
  const answer = await asked;
  if (!answer.ok) throw new Error(`expected an answer, not ${answer.problem.kind}`);
  return answer.value;
};

async function plan(worker: Worker, text: string): Promise<BackupPlan> {
  const answer = await answerOf(worker.ask.lookAtBackup({ text }));
  if (answer.at !== 'read') throw new Error(`refused: ${answer.why}`);
  return answer.plan;
}

const disk = ({ browser }: Fieldnote) => JSON.stringify([...browser.durable.records]);

/** The file with something else in it. */
async function changed(worker: Worker, change: (file: Record<string, unknown>) => object): Promise<string> {
  return JSON.stringify(change(JSON.parse(await saved(worker))));
}

const withApps = (worker: Worker, apps: unknown[]) => changed(worker, (file) => ({ ...file, apps }));

const app = (origin: string, more: object = {}) => ({
  origin,
  mode: 'production',
  name: 'Orrery',
  hue: 2,
  mine: { people: [], order: [], turn: 0 },
  ...more,
});

test('a file has what the person said, and neither a token nor an address of anybody', async () => {
  const fieldnote = await withLabel();
  const text = await saved(fieldnote.worker);
  expect(text).toContain('Gallery');
  expect(text).toContain(ORIGIN);
  expect(text).not.toMatch(/@|token|Jonas|signInId/);
});

test('of what it was saved from it changes nothing, and says so', async () => {
  const fieldnote = await withLabel();
  const { lines, changes, same } = await plan(fieldnote.worker, await saved(fieldnote.worker));
  expect([lines, changes, same]).toEqual([[], 0, Object.keys(known(SHAPE.read(SETTINGS))).length + 2]);
});

test('what it would change is shown before anything is written, and written as it was shown', async () => {
  const fieldnote = await withLabel();
  const { worker, userIds } = fieldnote;
  const text = await saved(worker);
  await worker.ask.touch({ origin: ORIGIN, key: userIds.jonas, to: { label: 'Meridian', pinned: true } });
  await worker.ask.saveSettings({ settings: { ...SETTINGS, theme: 'dark' } });
  const before = disk(fieldnote);

  const shown = await plan(worker, text);

  const from = { label: 'Meridian', hue: 9, pinned: true, hidden: false };
  const to = { ...from, label: 'Gallery', pinned: false };
  expect(shown.lines).toEqual([
    { kind: 'person', app: 'Fieldnote', name: 'Meridian', from, to },
    { kind: 'setting', setting: 'theme', from: 'dark', to: 'system' },
  ]);
  expect(disk(fieldnote)).toBe(before);
  await answerOf(worker.ask.applyBackup({ text }));
  expect(worker.row(ORIGIN, 'Gallery')).toMatchObject({ hue: 9 });
  expect((await plan(worker, text)).changes).toBe(0);
});

test('a label of somebody who is not here waits for them, and whom the file does not know stays as they are', async () => {
  const fieldnote = await withLabel();
  const { worker, userIds, app: server, sessionId, browser } = fieldnote;
  const mark = { person: userIds.priya, label: 'Boss', hue: null, pinned: false, hidden: false };
  const text = await withApps(worker, [app(ORIGIN, { mine: { people: [mark], order: [], turn: 0 } })]);
  expect((await plan(worker, text)).lines).toEqual([{ kind: 'absent', app: 'Fieldnote', count: 1 }]);
  await answerOf(worker.ask.applyBackup({ text }));
  server.signIn(sessionId, userIds.priya);
  await browser.clock.advance(12_000);
  await worker.ask.refresh({ origin: ORIGIN });
  expect([worker.row(ORIGIN, 'Boss').key, worker.row(ORIGIN, 'Gallery').key]).toEqual([
    userIds.priya,
    userIds.jonas,
  ]);
});

test('an app that is not here waits until its host is allowed, and then gets what was said of it', async () => {
  const fieldnote = await withLabel();
  const { worker, browser, server } = fieldnote;
  const origin = `http://${ORRERY}`;
  const text = await withApps(worker, [app(origin)]);
  expect((await plan(worker, text)).lines).toEqual([
    { kind: 'app', app: { origin, mode: 'production', name: 'Orrery' } },
  ]);
  const asked = server.log.length;
  await answerOf(worker.ask.applyBackup({ text }));
  expect(server.log.length).toBe(asked);
  const next = browser.startWorker();
  expect(await next.ask.waitingApps({})).toMatchObject({ value: [{ origin }] });
  browser.granted.add(origin);
  await next.ask.connect({ origin, mode: 'production' });
  expect(next.view(origin).app.hue).toBe(2);
  expect(await next.ask.waitingApps({})).toMatchObject({ value: [] });
});

test('one that was connected and not read yet waits no more, and stands once in a file', async () => {
  const { worker, browser, server } = await withLabel();
  const origin = `http://${ORRERY}`;
  const people = [{ person: 'boss', label: 'Boss', hue: null, pinned: false, hidden: false }];
  const mine = { people, order: [], turn: 0 };
  await answerOf(worker.ask.applyBackup({ text: await withApps(worker, [app(origin, { mine })]) }));
  browser.granted.add(origin);
  const hold = server.deployment(ORRERY).hold('/session');
  const connecting = worker.ask.connect({ origin, mode: 'production' });
  await hold.reached;

  expect(await worker.ask.waitingApps({})).toMatchObject({ value: [] });
  const text = await saved(worker);
  expect((await plan(worker, text)).lines).toEqual([{ kind: 'absent', app: 'Orrery', count: 1 }]);

  hold.release();
  await connecting;
});

test('more apps than one file holds do not come to wait, and those that wait stay', async () => {
  const { worker, browser } = await withLabel();
  const apps = (count: number, of: string) =>
    withApps(
      worker,
      Array.from({ length: count }, (_, n) => app(`https://${of}-${n}.example`)),
    );
  await answerOf(worker.ask.applyBackup({ text: await apps(150, 'first') }));
  const more = await apps(150, 'second');
  expect(await answerOf(worker.ask.applyBackup({ text: more }))).toEqual({ at: 'refused', why: 'too-many' });

  const waiting = await browser.startWorker().ask.waitingApps({});
  expect(waiting.ok && waiting.value).toHaveLength(150);
});

test('one that the person leaves out is gone', async () => {
  const { worker, browser } = await withLabel();
  const origin = `http://${ORRERY}`;
  await answerOf(worker.ask.applyBackup({ text: await withApps(worker, [app(origin)]) }));
  await worker.ask.leaveOut({ origin });
  expect(await browser.startWorker().ask.waitingApps({})).toMatchObject({ value: [] });
});

test('neither a page of a connected app nor, where those are not wanted, an app of this computer comes in', async () => {
  const fieldnote = await withLabel();
  const { worker } = fieldnote;
  const page = known(worker.view(ORIGIN).app.tabOrigins.find((each) => each !== ORIGIN));
  expect((await plan(worker, await withApps(worker, [app(page)]))).lines).toEqual([
    { kind: 'left-out', host: new URL(page).host, because: 'another' },
  ]);
  const off = await changed(worker, (file) => ({
    ...file,
    settings: { ...SETTINGS, localApps: false },
    apps: [app(`http://${ORRERY}`)],
  }));
  expect((await plan(worker, off)).lines[0]).toEqual({ kind: 'left-out', host: ORRERY, because: 'local' });
});

test('of notifications a file says nothing: the browser lets only the person turn them on', async () => {
  const { worker } = await withLabel();
  const on = await changed(worker, (file) => ({ ...file, settings: { ...SETTINGS, notices: true } }));
  expect((await plan(worker, on)).lines).toEqual([]);
  await worker.ask.applyBackup({ text: on });
  expect(await worker.ask.settings({})).toMatchObject({ value: { notices: false } });
});

describe('a file that is not taken says why, and changes nothing', () => {
  const good = (worker: Worker) => saved(worker);
  type Bad = [string, BackupRefusal, (worker: Worker) => Promise<string>];
  const BAD: Bad[] = [
    ['another program’s', 'not-ours', async () => '{"bookmarks":[]}'],
    ['no JSON at all', 'not-ours', async () => '\u0000PNG'],
    ['nothing', 'not-ours', async () => ''],
    ['a list', 'not-ours', async () => '[1]'],
    ['null', 'not-ours', async () => 'null'],
    [
      'a newer one',
      'newer',
      (worker) => changed(worker, (file) => ({ ...file, 'wacht-account-switcher': 2 })),
    ],
    ...[-1, 0, 0.5].map(
      (version): Bad => [
        `one of version ${version}`,
        'damaged',
        (worker) => changed(worker, (file) => ({ ...file, 'wacht-account-switcher': version })),
      ],
    ),
    ['one that is cut off', 'cut-off', async (worker) => (await good(worker)).slice(0, -20)],
    [
      'one that was saved on no day',
      'damaged',
      (worker) => changed(worker, (file) => ({ ...file, savedAt: 1e300 })),
    ],
    ['one without apps', 'damaged', (worker) => changed(worker, ({ apps: _, ...file }) => file)],
    ['a hundred thousand apps', 'damaged', (worker) => withApps(worker, new Array(100_000).fill(0))],
    ['two of one app', 'damaged', (worker) => withApps(worker, [app(ORIGIN), app(ORIGIN)])],
    ['a number for a host', 'damaged', (worker) => withApps(worker, [app('https://10.0.0.1')])],
    ['a path', 'damaged', (worker) => withApps(worker, [app('https://orrery.example/steal')])],
    ['a script for an address', 'damaged', (worker) => withApps(worker, [app('javascript:alert(1)')])],
    ['a name in other letters', 'damaged', (worker) => withApps(worker, [app('https://оrrery.example')])],
    ['a plain http address', 'damaged', (worker) => withApps(worker, [app('http://orrery.example')])],
  ];

  test.each(BAD)('%s', async (_, why, make) => {
    const fieldnote = await withLabel();
    const text = await make(fieldnote.worker);
    const before = disk(fieldnote);
    expect(await answerOf(fieldnote.worker.ask.applyBackup({ text }))).toEqual({ at: 'refused', why });
    expect(disk(fieldnote)).toBe(before);
  });
});

test('what a file smuggles in reaches nothing: prototypes, unseen letters, unknown settings', async () => {
  const fieldnote = await withLabel();
  const { worker, userIds } = fieldnote;
  const label = `Gal\u202elery${'\u0301'.repeat(400)}`;
  const mark = { person: userIds.mina, label, hue: null, pinned: false, hidden: false, __token: 'x' };
  const file = await withApps(worker, [app(ORIGIN, { mine: { people: [mark], order: [], turn: 0 } })]);
  const text = file.replace('"settings":{', '"settings":{"__proto__":{"theme":"dark"},"theme2":"dark",');
  expect(text).toContain('__proto__');
  expect((await plan(worker, text)).changes).toBe(1);
  await answerOf(worker.ask.applyBackup({ text }));
  expect(worker.row(ORIGIN, fieldnote.ids.mina).title).not.toMatch(/\u202e|\u0301{9}/);
  expect(await worker.ask.settings({})).toEqual({ ok: true, value: SHAPE.read(SETTINGS) });
});

test('somebody who stands in a file twice counts once, by what it says last', async () => {
  const { worker, userIds } = await withLabel();
  const mark = { person: userIds.mina, label: 'First', hue: null, pinned: false, hidden: false };
  const people = [mark, { ...mark, label: 'Last' }];
  const text = await withApps(worker, [app(ORIGIN, { mine: { people, order: [], turn: 0 } })]);
  expect((await plan(worker, text)).changes).toBe(1);
  await answerOf(worker.ask.applyBackup({ text }));
  const kept = JSON.parse(await saved(worker)).apps[0].mine.people;
  expect(kept.map(({ label }: { label: string }) => label)).toEqual(['Gallery', 'Last']);
});

test('a setting that a file changes is listed, however much stands before it', async () => {
  const { worker, userIds } = await withLabel();
  const mark = { person: userIds.mina, label: 'Boss', hue: null, pinned: false, hidden: false };
  const others = Array.from({ length: 199 }, (_, n) => app(`https://app-${n}.example`));
  const text = await changed(worker, (file) => ({
    ...file,
    settings: { ...SETTINGS, synced: true },
    apps: [app(ORIGIN, { mine: { people: [mark], order: [], turn: 0 } }), ...others],
  }));
  const { lines, more } = await plan(worker, text);
  expect(lines).toHaveLength(200);
  expect(more).toBe(1);
  expect(lines.at(-1)).toMatchObject({ kind: 'setting', setting: 'synced', to: 'true' });
});

test('ten thousand people with labels, in an order, fit into a file', () => {
  const person = (n: number) => `${1_928_374_650_192_000_000n + BigInt(n)}`;
  const all = Array.from({ length: 10_000 }, (_, n) => person(n));
  const people = all.map((each, n) => ({
    person: each,
    label: `Client number ${n}`,
    hue: 3,
    pinned: false,
    hidden: false,
  }));
  const text = writeBackup({
    savedAt: 0,
    settings: SETTINGS,
    apps: [
      {
        origin: ORIGIN,
        mode: 'production',
        name: 'Fieldnote',
        hue: 1,
        mine: { people, order: all, turn: 1 },
      },
    ],
  });
  expect(text.length).toBeLessThan(MOST_BACKUP);
});

test('a disk that takes nothing is told, and the list stays as it is', async () => {
  const fieldnote = await withLabel();
  const { worker, browser } = fieldnote;
  const text = await withApps(worker, [app(`http://${ORRERY}`)]);
  browser.durable.full = true;
  expect((await worker.ask.applyBackup({ text })).ok).toBe(false);
});

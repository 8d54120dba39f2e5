import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FaultKind, LoggedRequest } from '../../test/wacht-server';
import { EVERYWHERE, type Fieldnote, ORIGIN, openFieldnote } from '../../test/worker/fieldnote';
import { known, type Worker } from '../../test/worker/worker';
import type { View } from '../session/view';

// Two or three things that happen to one app, some of them faults, close to each other or not: judged by what the
// server logged and holds. `PAIRS` asks for more of them than the suite has time for.
const RUNS = Number(process.env.PAIRS ?? 120);
const SEED = Number(process.env.PAIRS_SEED ?? 20_261_128);

const RETRY_AFTER = 12_000;
const TROUBLE: Record<string, FaultKind> = {
  'cut before': { do: 'drop', when: 'before' },
  'cut after': { do: 'drop', when: 'after' },
  linger: { do: 'linger' },
  401: { do: 'status', status: 401, body: '{"error":"unauthorized"}' },
  429: { do: 'status', status: 429, headers: { 'Retry-After': String(RETRY_AFTER / 1_000) } },
  500: { do: 'status', status: 500 },
  HTML: { do: 'body', body: '<h1>Sign in to the network</h1>', contentType: 'text/html' },
  truncated: { do: 'body', body: '{"data":{"id":"1", "sign_ins":[{"id"' },
  nothing: { do: 'body', body: '' },
  lie: { do: 'lie' },
};

const PATHS = {
  switch: '/session/switch-sign-in',
  signOut: '/session/sign-out',
  move: '/session/switch-organization',
  read: '/session',
};

type Who = keyof Fieldnote['ids'];
type Deed =
  | { do: 'switch'; who: Who }
  | { do: 'sign out'; who: Who; undo: boolean }
  | { do: 'undo'; who: Who }
  | { do: 'leave the organisation' }
  | { do: 'sign out all' }
  | { do: 'refresh' }
  | { do: 'kill' }
  | { do: 'set the clock'; ms: number };

interface Step {
  fault: { path: keyof typeof PATHS; trouble: string; times: number } | null;
  stale: boolean;
  deed: Deed;
  wait: number;
}

const who = fc.constantFrom<Who>('ada', 'jonas', 'mina');
const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('switch' as const), who }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('sign out' as const), who, undo: fc.boolean() }) },
  fc.record({ do: fc.constant('undo' as const), who }),
  { weight: 2, arbitrary: fc.constant<Deed>({ do: 'leave the organisation' }) },
  fc.constant<Deed>({ do: 'sign out all' }),
  fc.constant<Deed>({ do: 'refresh' }),
  { weight: 2, arbitrary: fc.constant<Deed>({ do: 'kill' }) },
  fc.record({ do: fc.constant('set the clock' as const), ms: fc.constantFrom(-86_400_000, 86_400_000) }),
);
const fault = fc.record({
  path: fc.constantFrom<keyof typeof PATHS>('switch', 'signOut', 'move', 'read'),
  trouble: fc.constantFrom(...Object.keys(TROUBLE)),
  times: fc.constantFrom(1, 1, 3),
});
const step: fc.Arbitrary<Step> = fc.record({
  fault: fc.option(fault, { freq: 2 }),
  stale: fc.boolean(),
  deed,
  wait: fc.constantFrom(0, 0, 20, 400, 3_000, 7_000, 10_200, 26_000),
});

interface World extends Fieldnote {
  now: Worker;
  /** The rows that were there at first. */
  keys: string[];
}

/** As a page that stays open: it looks by itself now and then, whatever comes of it. */
async function watch(world: World, ms: number): Promise<void> {
  for (let passed = 0; passed < ms; passed += 5_000) {
    void world.now.ask.refresh({ origin: ORIGIN, byItself: true });
    await world.browser.clock.advance(Math.min(5_000, ms - passed));
  }
}

function begin(world: World, { deed, fault, stale }: Step): void {
  world.app.staleReads(stale);
  if (fault) strike(world, fault);
  if (deed.do === 'kill') world.now = world.browser.startWorker();
  else if (deed.do === 'set the clock') world.browser.clock.set(deed.ms);
  else void ask(world, deed);
}

function strike({ app, browser }: World, { path, trouble, times }: NonNullable<Step['fault']>): void {
  const kind = known(TROUBLE[trouble]);
  const where = { path: PATHS[path], method: path === 'read' ? 'GET' : 'POST' };
  if (kind.do === 'linger') {
    const linger = app.linger(where.path, where.method);
    void linger.reached.then(() => browser.clock.after(2_000, linger.release));
  } else app.fault({ ...where, kind, times });
}

function ask({ now, ids }: World, deed: Exclude<Deed, { do: 'kill' | 'set the clock' }>): Promise<unknown> {
  const origin = ORIGIN;
  switch (deed.do) {
    case 'switch':
      return now.ask.switchTo({ origin, signInId: ids[deed.who] });
    case 'sign out':
      return now.ask.signOut({ origin, signInId: ids[deed.who], undo: deed.undo });
    case 'undo':
      return now.ask.undoSignOut({ origin, signInId: ids[deed.who] });
    case 'leave the organisation':
      return now.ask.moveTo({ origin, organizationId: null, workspaceId: null });
    case 'sign out all':
      return now.ask.signOutAll({ origin, forgetLabels: false });
    case 'refresh':
      return now.ask.refresh({ origin });
  }
}

const times = (steps: Step[], ...deeds: Deed['do'][]): number =>
  steps.filter(({ deed }) => deeds.includes(deed.do)).length;

/** Each deed is sent once at most, and once more puts back who was active after a sign-out. */
function judgePosts(posts: LoggedRequest[], steps: Step[]): void {
  const sent = (path: string, wanted = (_: LoggedRequest) => true) =>
    posts.filter((post) => post.path === path && wanted(post)).length;
  expect(sent(PATHS.switch), 'switches').toBeLessThanOrEqual(times(steps, 'switch', 'sign out'));
  expect(sent(PATHS.signOut), 'sign-outs').toBeLessThanOrEqual(times(steps, 'sign out', 'sign out all'));
  expect(sent(PATHS.move), 'moves').toBeLessThanOrEqual(times(steps, 'leave the organisation'));
}

function judgePauses(log: LoggedRequest[]): void {
  for (const [index, { status, at }] of log.entries()) {
    const early = log.slice(index + 1).filter((later) => status === 429 && later.at < at + RETRY_AFTER);
    expect(
      early.map(({ method, path }) => `${method} ${path}`),
      'in a pause',
    ).toEqual([]);
  }
}

const PENDING = ['switching', 'signing-out', 'moving', 'leaving'];

/** Who is active in the session that the last good reply was about: a refused token leads to another one (ruling 3). */
function activeNow({ app, server }: World): string | null {
  const last = server.log.findLast(({ status, path }) => status === 200 && path === PATHS.read);
  return last?.sessionIdAfter ? app.session(last.sessionIdAfter).activeSignInId : null;
}

/** Nobody is lost and nobody added; who is still there stands where they stood, above those who are not. */
function judgeOrder({ rows }: View, before: string[]): void {
  const after = rows.map(({ key }) => key);
  const standing = rows.filter(({ signInId }) => signInId !== null).map(({ key }) => key);
  expect(after.toSorted()).toEqual(before.toSorted());
  expect(after.slice(0, standing.length)).toEqual(before.filter((key) => standing.includes(key)));
}

function judgeQuiet(world: World): void {
  const { now, keys, browser } = world;
  const view = now.view(ORIGIN);
  judgeOrder(view, keys);
  expect(view.rows.filter(({ work }) => work && PENDING.includes(work.kind))).toEqual([]);
  expect([...browser.durable.records.keys()].filter((key) => key.startsWith('journal:'))).toEqual([]);
  expect(view.unsettled).toBe(false);
  if (view.obstacle) return;
  const active = view.rows.find(({ key }) => key === view.activeKey);
  expect(active?.signInId ?? null, 'who is active').toBe(activeNow(world));
}

async function play([mode, dialect]: (typeof EVERYWHERE)[number], steps: Step[]): Promise<void> {
  const fieldnote = await openFieldnote({ mode, dialect });
  const keys = fieldnote.worker.view(ORIGIN).rows.map(({ key }) => key);
  const world: World = { ...fieldnote, now: fieldnote.worker, keys };
  const { app, browser, server } = world;
  await browser.clock.advance(20_000);
  const before = server.log.length;
  for (const each of steps) {
    begin(world, each);
    await (each.wait > 0 ? watch(world, each.wait) : new Promise((turn) => setImmediate(turn)));
  }
  await browser.clock.advance(0);
  app.clearFaults();
  app.staleReads(false);
  // The last pause that was asked for, and then what all must be settled within, as soon as the page looks (law L11).
  const log = () => server.log.slice(before);
  const paused = log().findLast(({ status }) => status === 429);
  await watch(world, paused ? RETRY_AFTER : 0);
  await watch(world, 30_000);
  judgeQuiet(world);
  judgePauses(log());
  judgePosts(
    log().filter(({ method }) => method === 'POST'),
    steps,
  );
}

test('whatever two or three things meet, what is told is true or said to be open', async () => {
  const steps = fc.array(step, { minLength: 2, maxLength: 3 });
  await fc.assert(fc.asyncProperty(fc.constantFrom(...EVERYWHERE), steps, play), {
    numRuns: RUNS,
    seed: SEED,
  });
}, 600_000);

import { describe, expect, test } from 'vitest';
import { done, fail, type Result } from '../../../lib/result';
import type { QuestionsOf } from '../../../lib/rpc/contract';
import { type Failure, failure, ownFailure } from '../../../lib/session/failure';
import type { View } from '../../../lib/session/view';
import { plantKeys } from '../../../test/platform/planted-keys';
import { plantWishes } from '../../../test/platform/planted-wishes';
import { NOW, plantedState } from '../../gallery/planted/planted-popup';
import { plantedFace, plantedRow, plantedView } from '../../gallery/planted/planted-view';
import type { Intent } from '../state/intent';
import { nextState } from '../state/next-state';
import type { PopupState } from '../state/state';
import { trayChoice } from '../state/tray-choice';
import { trayWords } from '../words/tray-words';
import { createActing } from './acting';
import type { DeedPorts } from './deed-ports';
import { createDeeds } from './deeds';

interface Planted {
  view?: Partial<View>;
  state?: Partial<PopupState>;
  answers?: Partial<QuestionsOf<'popup'>>;
  /** What the worker's answers show, later than what is on screen. */
  answered?: Partial<View>;
  cached?: View;
  /** What an earlier page has noted of wishes. */
  wishes?: DeedPorts['wishes'];
  holdCopy?: DeedPorts['holdCopy'];
}

/** A popup with a worker that answers as told; everything that left the popup is logged in order. */
function plantPopup({
  view: known,
  state: more,
  answers,
  answered,
  cached,
  wishes = plantWishes(),
  holdCopy = () => () => undefined,
}: Planted = {}) {
  const rows = ['ada', 'jonas', 'mina'].map((key) => plantedRow({ key }));
  const view: Partial<View> = { rows, activeKey: 'ada', ...known };
  const log: string[] = [];
  let state = plantedState(view, more);
  const worker: QuestionsOf<'popup'> = new Proxy(Object.create(null), {
    get: (_, question: keyof QuestionsOf<'popup'>) => (about: Record<string, unknown>) => {
      const { origin: _origin, ...rest } = about;
      log.push([question, ...Object.values(rest)].join(' '));
      return Promise.resolve(done(plantedView({ ...view, revision: answered ? 2 : 1, ...answered })));
    },
  });
  const ports: DeedPorts = {
    ask: new Proxy(worker, {
      get: (_, question: keyof QuestionsOf<'popup'>) => answers?.[question] ?? worker[question],
    }),
    current: () => state,
    happen: (event) => {
      state = nextState(state, event);
    },
    readPaint: () => Promise.resolve(cached ?? null),
    requestHosts: (origins) => Promise.resolve(log.push(`request ${origins}`) > 0),
    wishes,
    keys: plantKeys(null, log),
    holdCopy,
    noteFrontTab: async () => void log.push('note the tab in front'),
    openOptions: () => log.push('options'),
    focusFilter: () => log.push('focus'),
    close: () => log.push('close'),
    now: () => NOW,
  };
  return { act: createDeeds(ports), log, current: () => state, happen: ports.happen };
}

const flushPromises = () => new Promise((resolve) => setImmediate(resolve));

const MINA: Intent = { kind: 'choose', key: 'mina' };

test('a chosen row is pending in the same turn, and asks once', async () => {
  const { act, log, current } = plantPopup({ answered: { activeKey: 'mina' } });
  act(MINA);
  expect(current().wish).toEqual({ key: 'mina', signInId: 'sign-in-mina', since: NOW });
  await flushPromises();
  expect(log).toEqual(['switchTo sign-in-mina']);
  expect(current()).toMatchObject({ wish: null, view: { activeKey: 'mina' } });
});

test.each<[string, Intent]>([
  ['a switch', MINA],
  ['a name that is forgotten', { kind: 'forget', key: 'jonas' }],
  ['the end of all sessions', { kind: 'sign-out-all' }],
])('before %s is asked for, the copy of the app is put away until the answer is there', async (_, intent) => {
  const order: string[] = [];
  const holdCopy = () => {
    order.push('away');
    return () => order.push('back');
  };
  const asked = async () => {
    order.push('asked');
    return done(plantedView({ revision: 2 }));
  };
  const { act } = plantPopup({ holdCopy, answers: { switchTo: asked, forget: asked, signOutAll: asked } });
  act(intent);
  await flushPromises();
  expect(order).toEqual(['away', 'asked', 'back']);
});

test('a click means the row it was on, though the pointer is down on another before it is done', async () => {
  const { act, log, current } = plantPopup({ answered: { activeKey: 'mina' } });
  const at = (key: string, y: number) => ({ key, x: 10, y });
  const acting = createActing((gesture) => act(gesture));
  acting.act({ kind: 'clicked', press: at('mina', 10), release: at('mina', 10) });
  acting.act({ kind: 'changed', to: { press: at('ada', 60) } });
  acting.begin(act);
  expect(current()).toMatchObject({ wish: { key: 'mina' }, press: { key: 'ada' } });
  await flushPromises();
  expect(log).toEqual(['switchTo sign-in-mina']);
});

test('a second click on a pending row sends nothing', async () => {
  const { act, log } = plantPopup();
  act(MINA);
  act(MINA);
  await flushPromises();
  expect(log).toEqual(['switchTo sign-in-mina']);
});

test.each<[string, Planted]>([
  ['offline', { state: { online: false } }],
  ['while throttled', { view: { obstacle: { kind: 'throttled', until: NOW + 1 } } }],
  ['without permission', { view: { obstacle: { kind: 'permission' } } }],
])('%s a click sends nothing, now or later', async (_, planted) => {
  const { act, log, current } = plantPopup(planted);
  act(MINA);
  await flushPromises();
  expect(log).toEqual([]);
  expect(current().wish).toBeNull();
});

test('a switch that was interrupted is looked up, never sent again', async () => {
  const asked: string[] = [];
  const answers: Planted['answers'] = {
    switchTo: () => {
      asked.push('switchTo');
      return Promise.resolve(fail(failure('interrupted')));
    },
  };
  const { act, log, current } = plantPopup({ answers, answered: { activeKey: 'mina' } });
  act(MINA);
  await flushPromises();
  expect([...asked, ...log]).toEqual(['switchTo', 'refresh']);
  expect(current()).toMatchObject({ wish: null, slip: null, view: { activeKey: 'mina' } });
});

const interrupted = async () => fail(failure('interrupted'));
const notSwitched = { key: 'mina', asked: 'switch', failure: ownFailure('not-switched') };

test('a switch that the worker never heard of ends as a failure of its row', async () => {
  const wishes = plantWishes();
  const { act, log, current } = plantPopup({ wishes, answers: { switchTo: interrupted } });
  act(MINA);
  await flushPromises();
  expect(log).toEqual(['refresh']);
  expect(current()).toMatchObject({ wish: null, slip: notSwitched });
  expect(wishes.read(plantedFace().origin)).toBeNull();
});

test('a switch that was interrupted while nobody can be asked says why, and is remembered', async () => {
  const wishes = plantWishes();
  const refresh = async () => fail(failure('network'));
  const { act, current } = plantPopup({ wishes, answers: { switchTo: interrupted, refresh } });
  act(MINA);
  await flushPromises();
  expect(current()).toMatchObject({ wish: null, slip: { key: 'mina', failure: { kind: 'network' } } });
  expect(wishes.read(plantedFace().origin)).not.toBeNull();
});

test('a wish is noted before it is asked for, and its answer ends that, whatever it says', async () => {
  const { origin } = plantedFace();
  const wishes = plantWishes();
  const noted: (string | null)[] = [];
  const switchTo = async () => {
    noted.push(wishes.read(origin));
    return fail(failure('timeout'));
  };
  const { act } = plantPopup({ wishes, answers: { switchTo } });
  act(MINA);
  expect(noted).toEqual([expect.stringContaining('sign-in-mina')]);
  await flushPromises();
  expect(wishes.read(origin)).toBeNull();
});

test('the answer to a wish that was replaced leaves the later one noted', async () => {
  const { origin } = plantedFace();
  const wishes = plantWishes();
  const { act } = plantPopup({ wishes });
  act(MINA);
  wishes.note(origin, 'that of another page');
  await flushPromises();
  expect(wishes.read(origin)).toBe('that of another page');
});

test.each<[string, Intent, NonNullable<Planted['answers']>, string | null]>([
  ['sign-out', { kind: 'sign-out', key: 'mina' }, { signOut: interrupted }, 'mina'],
  ['sign-out of all', { kind: 'sign-out-all' }, { signOutAll: interrupted }, null],
  ['sign-in', { kind: 'add-account' }, { addAccount: interrupted }, null],
])('a %s that the worker never heard of is said not to have happened', async (_, intent, answers, key) => {
  const { act, log, current } = plantPopup({ answers });
  act(intent);
  await flushPromises();
  expect(log).toEqual(['refresh']);
  expect(current().slip).toMatchObject({ key, failure: { kind: 'interrupted' } });
});

test('of a move that was interrupted nothing is claimed: not every reply tells where somebody works', async () => {
  const { act, log, current } = plantPopup({ answers: { moveTo: interrupted } });
  act({ kind: 'move', organizationId: 'o', workspaceId: null });
  await flushPromises();
  expect(log).toEqual(['refresh']);
  expect(current().slip).toBeNull();
});

test('what is interrupted again and again claims nothing, and the wish stays noted', async () => {
  const wishes = plantWishes();
  const answers = { switchTo: interrupted, signOut: interrupted, refresh: interrupted };
  const { act, current } = plantPopup({ wishes, answers });
  act(MINA);
  await flushPromises();
  act({ kind: 'sign-out', key: 'jonas' });
  await flushPromises();
  expect(current()).toMatchObject({ wish: null, slip: null });
  expect(wishes.read(plantedFace().origin)).not.toBeNull();
});

test('a sign-out that was interrupted while the app cannot be read says why', async () => {
  const refresh = async () => fail(failure('network'));
  const { act, current } = plantPopup({ answers: { signOut: interrupted, refresh } });
  act({ kind: 'sign-out', key: 'mina' });
  await flushPromises();
  expect(current().slip).toMatchObject({ key: 'mina', failure: { kind: 'network' } });
});

test.each<[string, Partial<View>]>([
  ['happened', { rows: [plantedRow({ key: 'ada' }), plantedRow({ key: 'mina', state: 'ended' })] }],
  ['may have happened', { unsettled: true }],
  [
    'the worker goes on with',
    {
      rows: [
        plantedRow({ key: 'ada' }),
        plantedRow({ key: 'mina', work: { kind: 'leaving', until: NOW + 5_000 } }),
      ],
    },
  ],
])('a sign-out that was interrupted and %s is no failure', async (_, answered) => {
  const { act, current } = plantPopup({ answers: { signOut: interrupted }, answered });
  act({ kind: 'sign-out', key: 'mina' });
  await flushPromises();
  expect(current().slip).toBeNull();
});

test('Retry on a row without an answer only reads', async () => {
  const wish = { key: 'mina', signInId: 'sign-in-mina', since: NOW - 3_000 };
  const { act, log, current } = plantPopup({ state: { wish } });
  act(MINA);
  await flushPromises();
  expect(log).toEqual(['refresh']);
  expect(current().wish).toBe(wish);
});

test('Retry on a failed row sends the wish again', async () => {
  const work = { kind: 'failed', wish: 'switch', failure: failure('timeout') } as const;
  const rows = [plantedRow({ key: 'ada' }), plantedRow({ key: 'mina', work })];
  const { act, log } = plantPopup({ view: { rows } });
  act(MINA);
  await flushPromises();
  expect(log).toEqual(['switchTo sign-in-mina']);
});

test('a setting closes the popup, but only after a confirmed switch', async () => {
  const settings = { ...plantedState().settings, closeAfterSwitch: true };
  const confirmed = plantPopup({ state: { settings }, answered: { activeKey: 'mina' } });
  const unconfirmed = plantPopup({ state: { settings }, answered: {} });
  confirmed.act(MINA);
  unconfirmed.act(MINA);
  await flushPromises();
  expect(confirmed.log).toContain('close');
  expect(unconfirmed.log).not.toContain('close');
});

test.each([
  [
    'whatever it shows',
    { title: 'Mina', detail: '@mina', identifier: 'mina@tidewell.io' },
    'mina@tidewell.io',
  ],
  ['without a name', { title: 'mina@tidewell.io', identifier: 'mina@tidewell.io' }, 'mina@tidewell.io'],
  ['that nobody knows', { title: 'Mina', detail: 'shown only' }, ''],
])('an ended row leads to its sign-in with what signs it in: one %s', async (_, shown, identifier) => {
  const gone = plantedRow({ key: 'mina', state: 'ended', ...shown });
  const { act, log } = plantPopup({ view: { rows: [gone] } });
  act(MINA);
  await flushPromises();
  expect(log).toEqual([`addAccount ${identifier}`, 'close']);
});

test('an ended row that a switch failed on leads to its sign-in, too', async () => {
  const gone = plantedRow({ key: 'mina', state: 'ended', identifier: 'mina@tidewell.io' });
  const slip = { key: 'mina', asked: 'switch' as const, failure: failure('timeout') };
  const { act, log } = plantPopup({ view: { rows: [gone] }, state: { slip } });
  act(MINA);
  await flushPromises();
  expect(log).toEqual(['addAccount mina@tidewell.io', 'close']);
});

test('a wish hides what failed before it', () => {
  const slip = { key: 'mina', asked: 'sign-out' as const, failure: failure('timeout') };
  const { act, current } = plantPopup({ state: { slip } });
  act({ kind: 'sign-out', key: 'mina' });
  expect(current().slip).toBeNull();
});

test('a sign-in that could not begin leaves the popup to say why', async () => {
  const answers = { addAccount: async () => fail(failure('timeout')) };
  const { act, log, current } = plantPopup({ answers });
  act({ kind: 'add-account' });
  await flushPromises();
  expect(log).toEqual([]);
  expect(current().slip).toMatchObject({ asked: 'add' });
});

test('a click on the active account does nothing', async () => {
  const { act, log } = plantPopup();
  act({ kind: 'choose', key: 'ada' });
  await flushPromises();
  expect(log).toEqual([]);
});

test('another app is shown from its cache, and followed by the rows that the cache does not hold', async () => {
  const app = plantedFace({ origin: 'https://else.example' });
  const cached = plantedView({ app, rows: [plantedRow({ key: 'noor' })], more: 1 });
  const whole = { ...cached, rows: [...cached.rows, plantedRow({ key: 'theo' })], more: 0 };
  const { act, current } = plantPopup({ cached, answers: { view: async () => done(whole) } });
  act({ kind: 'choose-app', origin: app.origin });
  await flushPromises();
  expect(current().slots).toEqual(['noor', 'theo']);
});

test('signing out another account happens at once, with a way back', async () => {
  const { act, log } = plantPopup();
  act({ kind: 'sign-out', key: 'mina' });
  await flushPromises();
  expect(log).toEqual(['signOut sign-in-mina true']);
});

test('signing out the active account asks first', async () => {
  const { act, log, current } = plantPopup();
  act({ kind: 'sign-out', key: 'ada' });
  expect(current().open).toEqual({ kind: 'sign-out', key: 'ada' });
  expect(log).toEqual([]);
  act({ kind: 'confirm-sign-out', key: 'ada' });
  await flushPromises();
  expect(log).toEqual(['signOut sign-in-ada false']);
  expect(current().open).toBeNull();
});

const guise = plantedRow({ key: 'ada', isGuise: true });

test.each<[string, Intent]>([
  ['the strip’s button', { kind: 'confirm-sign-out', key: 'ada' }],
  ['its menu', { kind: 'sign-out', key: 'ada' }],
])('a guise is taken off at once by %s', async (_, intent) => {
  const { act, log, current } = plantPopup({ view: { rows: [guise] } });
  act(intent);
  await flushPromises();
  expect(log).toEqual(['signOut sign-in-ada false']);
  expect(current().open).toBeNull();
});

test('a guise that is not worn leaves as any account does', async () => {
  const { act, log } = plantPopup({
    view: { rows: [guise, plantedRow({ key: 'mina' })], activeKey: 'mina' },
  });
  act({ kind: 'sign-out', key: 'ada' });
  await flushPromises();
  expect(log).toEqual(['signOut sign-in-ada true']);
});

test('signing out all carries the tick, and a later sheet begins without it', async () => {
  const { act, log, current } = plantPopup();
  act({ kind: 'opened', open: { kind: 'sign-out-all' } });
  act({ kind: 'changed', to: { forgetLabels: true } });
  act({ kind: 'sign-out-all' });
  await flushPromises();
  expect(log).toEqual(['signOutAll true']);
  act({ kind: 'opened', open: { kind: 'sign-out-all' } });
  expect(current().forgetLabels).toBe(false);
});

test('a failure is said where the wish was made', async () => {
  const answers: Planted['answers'] = { signOut: () => Promise.resolve(fail(failure('timeout'))) };
  const { act, current } = plantPopup({ answers });
  act({ kind: 'sign-out', key: 'mina' });
  await flushPromises();
  expect(current().slip).toEqual({ key: 'mina', asked: 'sign-out', failure: failure('timeout') });
});

test.each<[string, Result<never, Failure>]>([
  ['failed', fail(failure('timeout'))],
  ['was interrupted', fail(failure('interrupted'))],
])('of a change that %s nothing is said over another app that was opened meanwhile', async (_, late) => {
  const app = plantedFace({ origin: 'https://else.example' });
  const cached = plantedView({ app, rows: [plantedRow({ key: 'noor' })] });
  const waiting: ((result: Result<never, Failure>) => void)[] = [];
  const signOutAll = () => new Promise<Result<never, Failure>>((resume) => waiting.push(resume));
  const { act, current } = plantPopup({ cached, answers: { signOutAll } });
  act({ kind: 'sign-out-all' });
  act({ kind: 'choose-app', origin: app.origin });
  await flushPromises();
  for (const answer of waiting) answer(late);
  await flushPromises();
  expect(current()).toMatchObject({ origin: app.origin, slip: null });
});

test('an addition that cannot be asks nothing and says why', async () => {
  const { act, log, current } = plantPopup({ view: { app: plantedFace({ maintenance: true }) } });
  act({ kind: 'add-account' });
  await flushPromises();
  expect(log).toEqual([]);
  expect(current().addRefused).toBe(true);
});

/** The button that the popup shows where the app lacks hosts, with the words beside it. */
function permissionTray(state: PopupState) {
  const { line = '', button } = trayWords(state, { kind: 'permission' });
  return { line, intent: button?.intent ?? { kind: 'refresh' as const } };
}

test('the host is asked for in the click itself, before anything is awaited', () => {
  const { act, current, log } = plantPopup({ view: { obstacle: { kind: 'permission' } } });
  act(permissionTray(current()).intent);
  expect(log).toEqual(['request https://accounts.fieldnote.app']);
});

describe('an app that shares the session of its own pages', () => {
  const origin = 'http://api.localhost:4100';
  const sites = ['http://app.localhost:4100'];
  const tabOrigins = [origin, ...sites, 'http://named-later.localhost'];
  const app = plantedFace({ origin, tabOrigins, sites, mode: 'staging', jar: 'site' });

  test('needs the hosts of those that were written down, all of them named', () => {
    const { act, current, log } = plantPopup({ view: { app, obstacle: { kind: 'permission' } } });
    const { line, intent } = permissionTray(current());
    act(intent);
    expect(line).toBe('api.localhost, app.localhost');
    expect(log).toEqual([`request ${origin},${sites},https://app.localhost`]);
  });

  test('is given none by a click that were not named when the button was painted', () => {
    const alone = { ...app, sites: [] };
    const { act, current, happen, log } = plantPopup({
      view: { app: alone, obstacle: { kind: 'permission' } },
    });
    const { intent } = permissionTray(current());
    happen({ kind: 'painted', view: plantedView({ app, revision: 9, obstacle: { kind: 'permission' } }) });
    act(intent);
    expect(log).toEqual([`request ${origin}`]);
  });
});

test('places are asked for when they are opened, and forgotten when they are closed', async () => {
  const answers: Planted['answers'] = { places: () => Promise.resolve(done([])) };
  const { act, current } = plantPopup({ answers });
  act({ kind: 'open-places' });
  expect(current()).toMatchObject({ open: { kind: 'places' }, places: null });
  await flushPromises();
  expect(current().places).toEqual(done([]));
  act({ kind: 'closed' });
  expect(current().places).toBeNull();
});

test.each<[Intent, string]>([
  [{ kind: 'undo', key: 'mina' }, 'undoSignOut sign-in-mina'],
  [{ kind: 'forget', key: 'mina' }, 'forget mina'],
  [{ kind: 'dismiss', key: null }, 'dismiss '],
  [{ kind: 'dismiss', key: 'mina' }, 'dismiss mina'],
  [{ kind: 'move', organizationId: 'o', workspaceId: null }, 'moveTo o '],
  [{ kind: 'ask', question: 'reloadTabs' }, 'reloadTabs'],
  [{ kind: 'ask', question: 'showSignInTab' }, 'showSignInTab'],
  [{ kind: 'ask', question: 'cancelSignIn' }, 'cancelSignIn'],
  [{ kind: 'repair' }, 'repair'],
  [{ kind: 'refresh' }, 'refresh'],
  [{ kind: 'sign-out', key: 'mina' }, 'signOut sign-in-mina true'],
])('%o asks %j and paints the answer', async (intent, asked) => {
  const { act, log, current } = plantPopup({ answered: { readAt: NOW } });
  act(intent);
  await flushPromises();
  expect(log).toEqual([asked]);
  expect(current().view).toMatchObject({ revision: 2, readAt: NOW });
});

test.each<[Intent, string]>([
  [{ kind: 'put-away' }, 'dismissSetAside'],
  [{ kind: 'settings' }, 'options'],
  [{ kind: 'focus-filter' }, 'focus'],
])('%o does %j', (intent, done) => {
  const { act, log } = plantPopup();
  act(intent);
  expect(log).toEqual([done]);
});

test('an answer that is older than what is shown by then changes nothing', async () => {
  const { act, current } = plantPopup({ view: { revision: 5 }, answered: { activeKey: null } });
  act({ kind: 'refresh' });
  await flushPromises();
  expect(current().view).toMatchObject({ revision: 5, activeKey: 'ada' });
});

test('where no keys open the popup, the browser’s own page for them is one press away', async () => {
  const { act, log } = plantPopup({ state: { keyless: true } });
  act({ kind: 'choose-keys' });
  await flushPromises();
  expect(log).toEqual(['shortcuts', 'close']);
});

test('that no keys open the popup can be put away', () => {
  const { act, current } = plantPopup({ state: { keyless: true } });
  act({ kind: 'go-without-keys' });
  expect(current().keyless).toBe(false);
});

test('a look is noted for the tab in front before the settings open', async () => {
  const { act, log } = plantPopup();
  act({ kind: 'look' });
  await flushPromises();
  expect(log).toEqual(['note the tab in front', 'options']);
});

test.each<[Intent, 'refresh' | 'repair']>([
  [{ kind: 'refresh' }, 'refresh'],
  [{ kind: 'repair' }, 'repair'],
])(
  '%o at what stands in the way gives way to what is waited for, and comes back',
  async (intent, question) => {
    const obstacle = { kind: 'refused' } as const;
    let answer: (view: View) => void = () => undefined;
    const asked = new Promise<View>((resolve) => {
      answer = resolve;
    });
    const { act, current, happen } = plantPopup({
      view: { obstacle },
      answers: { [question]: () => asked.then(done) },
    });
    act(intent);
    expect(trayChoice(current())).toEqual(obstacle);
    happen({ kind: 'ticked', now: NOW + 1_000 });
    expect(trayChoice(current())).toEqual({ kind: 'slow' });
    answer(plantedView({ obstacle, revision: 2 }));
    await flushPromises();
    expect(trayChoice(current())).toEqual(obstacle);
  },
);

import { describe, expect, test } from 'vitest';
import { type Borne, borneBy, listed, named } from '../../../test/worker/borne';
import { damagesOf } from '../../../test/worker/damages';
import { MINE } from './mine-shape';
import type { Shape } from './record-store';
import type { AppRecord, Journal, Roster, RosterEntry } from './records';
import { ROSTER } from './roster-shape';
import {
  appShape,
  journalShape,
  LAST_ORIGIN,
  OPEN_PAGE,
  PAUSE,
  removalShape,
  SETTINGS,
  TAB_MARKS,
  TOKEN,
} from './shapes';

const ORIGIN = 'https://a.example';

const app: AppRecord = {
  origin: ORIGIN,
  mode: 'staging',
  name: 'Acme',
  agreedName: 'Acme',
  hue: 3,
  tabsHintDismissed: true,
  reloads: true,
  linked: true,
  sites: ['https://site.example'],
  seen: ['https://site.example'],
  asked: { pages: ['https://site.example'], tells: true, at: 8 },
  pictures: ['https://images.example'],
  knownHosts: ['id.example'],
};

const entry: RosterEntry = {
  key: 'user',
  signInId: 'sign-in',
  userId: 'user',
  identifier: 'ada@a.example',
  title: 'Ada',
  detail: 'ada@a.example',
  organization: 'Quell Labs',
  workspace: 'Research',
  membershipId: '7',
  nowhere: false,
  hue: 1,
  digit: 2,
  disabled: false,
  expiresAt: 5,
  endedAt: 6,
  activeAt: 4,
  inTabs: true,
  cameAt: 3,
  foreign: true,
  guise: { signInId: 'sign-in', before: 'other' },
};

const roster: Roster = {
  sessionId: 'session',
  activeId: 'sign-in',
  readAt: 3,
  phase: 'signed-in',
  entries: [entry],
  leftOut: { live: 1, ended: true, details: true },
};

const journal: Journal = {
  operation: 'one',
  kind: 'switch',
  target: 'sign-in',
  trace: 7,
  by: 'popup',
  place: { membershipId: '7', name: 'Platform' },
  restores: 'other',
  sentAt: 1,
  deadline: 2,
};

const settings = {
  theme: 'dark',
  afterSwitch: 'reload',
  closeAfterSwitch: true,
  localApps: true,
  history: '90',
  undo: '5',
  developer: true,
  order: 'used',
  notices: true,
  synced: true,
};

const inEntry = (fields: string): string =>
  named(fields)
    .map((field) => `entries.0.${field}`)
    .join(' ');

test.each<[string, Shape<unknown>, unknown, Borne]>([
  [
    'an app',
    appShape(ORIGIN),
    app,
    {
      texts: 'name agreedName knownHosts.0',
      nullable: 'asked pictures',
      later: 'agreedName linked sites seen reloads asked asked.tells pictures knownHosts',
      more: 'asked',
    },
  ],
  [
    'a roster',
    ROSTER,
    roster,
    {
      texts: `sessionId activeId ${inEntry('key signInId userId identifier title detail organization workspace membershipId guise.signInId guise.before')}`,
      nullable: `sessionId activeId readAt ${inEntry('signInId userId identifier detail organization workspace membershipId digit expiresAt endedAt activeAt cameAt guise guise.before')}`,
      later: `leftOut ${inEntry('userId identifier membershipId nowhere activeAt inTabs foreign cameAt guise')}`,
      more: 'leftOut entries.0 entries.0.guise',
    },
  ],
  [
    'a journal',
    journalShape(0),
    journal,
    {
      texts: 'operation target restores place.membershipId place.name',
      nullable: 'target restores trace by place place.membershipId place.name',
      later: 'restores trace by place place.name',
      more: 'place',
    },
  ],
  ['a removal', removalShape(ORIGIN), { origin: ORIGIN, hosts: ['https://site.example'] }, {}],
  ['our sign-in page', OPEN_PAGE, { origin: ORIGIN, tabId: 7, run: 'first' }, { texts: 'run', later: 'run' }],
  [
    'what open tabs may show',
    TAB_MARKS,
    { marks: [{ tab: 7, document: 1.5, shown: ['ada'] }], at: 1, isPutAway: false },
    { texts: 'marks.0.shown.0', nullable: 'marks.0.document at', more: 'marks.0' },
  ],
  ['a pause', PAUSE, { since: 1, ms: 2_000 }, {}],
  [
    'what is the person’s own',
    MINE,
    {
      people: [{ person: 'mina', label: 'Gallery', hue: 7, pinned: true, hidden: false }],
      order: ['ada'],
      turn: 3,
    },
    {
      texts: 'people.0.person people.0.label order.0',
      nullable: 'people.0.label people.0.hue',
      more: 'people.0',
    },
  ],
])('%s is read only with every field of its kind, and every word known', (_, shape, good, borne) => {
  expect(shape.read(good)).toEqual(good);
  expect(borneBy(shape, good).toSorted()).toEqual(listed(borne).toSorted());
});

test('the app that was looked at last is an origin', () => {
  expect(LAST_ORIGIN.read(ORIGIN)).toBe(ORIGIN);
  expect(borneBy(LAST_ORIGIN, ORIGIN)).toEqual([]);
});

test('an app is read from its own key alone', () => {
  expect(appShape('https://b.example').read(app)).toBeNull();
});

test.each(['a.example', 'https://a.example/', 'ftp://a.example', 'javascript:alert(1)', 'https://'])(
  'an app is not read when its origin is “%s”',
  (origin) => {
    expect(appShape(origin).read({ ...app, origin })).toBeNull();
  },
);

test('what a newer version keeps of an app and of an account is kept', () => {
  expect(appShape(ORIGIN).read({ ...app, pinned: 1 })).toEqual({ ...app, pinned: 1 });
  const entries = [{ ...entry, pinned: 1 }];
  expect(ROSTER.read({ ...roster, entries })).toEqual({ ...roster, entries });
});

describe('what an earlier version lacked', () => {
  test('in an app is the name that the person agreed to: the one that it has', () => {
    const { agreedName, ...earlier } = app;
    expect(appShape(ORIGIN).read({ ...earlier, name: 'Ac\u202eme' })).toMatchObject({
      name: 'Acme',
      agreedName: 'Acme',
    });
  });

  test('in an app is that it is not linked and has been nowhere', () => {
    const { linked, sites, knownHosts, ...earlier } = app;
    expect(appShape(ORIGIN).read(earlier)).toEqual({ ...earlier, linked: false, sites: [], knownHosts: [] });
  });

  test('in an account is whose it is and what to sign in with again', () => {
    const { userId, identifier, ...earlier } = entry;
    expect(ROSTER.read({ ...roster, entries: [earlier] })?.entries).toEqual([
      { ...earlier, userId: null, identifier: null },
    ]);
  });

  test('in an account is which of two places of one name it works in', () => {
    const { membershipId, nowhere, ...earlier } = entry;
    expect(ROSTER.read({ ...roster, entries: [earlier] })?.entries).toEqual([
      { ...earlier, membershipId: null, nowhere: false },
    ]);
  });

  test('in an account is that nobody knows when it was active', () => {
    const { activeAt, ...earlier } = entry;
    expect(ROSTER.read({ ...roster, entries: [earlier] })?.entries).toEqual([{ ...earlier, activeAt: null }]);
  });

  test('in an account is that it is nobody’s guise and no stranger', () => {
    const { foreign, guise, ...earlier } = entry;
    expect(ROSTER.read({ ...roster, entries: [earlier] })?.entries).toEqual([
      { ...earlier, foreign: false, guise: null },
    ]);
  });
});

test('a removal that cannot be read is one still, of the host that its key names', () => {
  expect(removalShape(ORIGIN).instead('half')).toEqual({ origin: ORIGIN, hosts: [ORIGIN] });
});

test('in place of a journal that cannot be read stands one that is open for as long as a request can be', () => {
  expect(journalShape(1_000).instead('half')).toMatchObject({ kind: 'flow', target: null, deadline: 21_000 });
});

describe('a token', () => {
  const token = 'e30.e30.x';

  test.each([
    ['as this version writes it', { token, sessionId: '7' }, '7'],
    ['as release 0.1 wrote it', { token, sessionId: '7', previous: 'e30.e30.y' }, '7'],
    ['of which only the token is there', { token }, null],
    ['whose session is no text', { token, sessionId: 7 }, null],
    ['of a newer version', { token, sessionId: '7', jar: 'second' }, '7'],
    ['with nothing but the one before it', { token: null, previous: token }, null],
  ])('%s is used', (_, stored, sessionId) => {
    expect(TOKEN.read(stored)).toMatchObject({ token, sessionId });
  });

  test('that cannot be used gives way to the one before it', () => {
    const stored = { token: { sealed: 'x' }, previous: token, sessionId: '7' };
    expect(TOKEN.read(stored)).toBeNull();
    expect(TOKEN.instead(stored)).toMatchObject({ token });
  });

  test.each([null, 7, 'text', [], {}, { token: '' }, { token: 'with a space' }, { token: ['e30'] }])(
    'is none in %j',
    (stored) => {
      expect(TOKEN.read(stored)).toBeNull();
      expect(TOKEN.instead(stored)).toBeNull();
    },
  );
});

describe('settings', () => {
  test.each(damagesOf(settings).filter(({ what }) => what.includes(' is ') && !what.startsWith('all')))(
    'where $what keep their other parts',
    ({ what, record }) => {
      const [field = ''] = what.split(' ');
      const usual = {
        theme: 'system',
        afterSwitch: 'front',
        closeAfterSwitch: false,
        localApps: false,
        history: 'off',
        undo: '10',
        developer: false,
        order: 'own',
        notices: false,
        synced: false,
      };
      expect(SETTINGS.read(record)).toEqual({ ...settings, ...pick(usual, field) });
    },
  );

  test.each([null, 7, 'dark', []])('cannot be read from %j', (stored) => {
    expect(SETTINGS.read(stored)).toBeNull();
  });
});

const pick = (all: object, field: string): object =>
  Object.fromEntries(Object.entries(all).filter(([name]) => name === field));

test('of a name that an earlier version wrote down, only what can be seen is read', () => {
  const unseen = { title: '\u3164\u200b', organization: 'Que\u00adll', workspace: '\u2800' };
  const read = ROSTER.read({ ...roster, entries: [{ ...entry, ...unseen }] });
  expect(read?.entries).toEqual([
    { ...entry, title: 'Account …user', organization: 'Quell', workspace: null },
  ]);
});

test('of an app’s name and of an address, likewise', () => {
  const named = (name: string) => appShape(ORIGIN).read({ ...app, name })?.name;
  expect([named('Ac\u200bme\u202e'), named('\u3164')]).toEqual(['Acme', new URL(ORIGIN).host]);

  const detail = 'ada@\u202eacme.example';
  expect(ROSTER.read({ ...roster, entries: [{ ...entry, detail }] })?.entries[0]?.detail).toBe(
    'ada@acme.example',
  );
});

import { expect, test } from 'vitest';
import { plantedRow, plantedView } from '../../../test/worker/planted-view';
import { failure } from '../failure';
import { LAST_DAY } from '../limits';
import type { Row, View } from '../view';
import { wornIn } from './worn';

const PAGE = 'https://acme.example';
const NOW = 1_800_000_000_000;
const seen = { ...plantedView().app, seen: [PAGE] };

/** Ada is active, and Bo is there. */
const view = (changes: Partial<View> = {}): View => plantedView({ app: seen, ...changes });

const rows = (ada: Partial<Row>, bo: Partial<Row> = {}): Pick<View, 'rows'> => ({
  rows: [
    { ...plantedRow('Ada'), ...ada },
    { ...plantedRow('Bo'), ...bo },
  ],
});

const PLAIN = { letters: 'A', hue: 1, square: false, look: 'plain', badge: null };

test('on an app’s own pages the icon is who is active there', () => {
  expect(wornIn(view(), NOW)).toEqual({
    pages: [PAGE],
    picture: PLAIN,
    title: { standing: 'active', who: 'Ada', app: 'Acme', isStaging: false },
  });
});

test('an account in staging is a square', () => {
  const worn = wornIn(view({ app: { ...seen, mode: 'staging' } }), NOW);
  expect([worn?.picture?.square, worn?.title.isStaging]).toEqual([true, true]);
});

test.each([
  ['an app that was never read', view({ phase: 'unread' })],
  ['an app of which no page may be seen', plantedView()],
])('nothing is worn for %s', (_what, of) => {
  expect(wornIn(of, NOW)).toBeNull();
});

const NOBODY = { phase: 'signed-out', activeKey: null } as const;
const ENDED = { phase: 'ended', activeKey: null } as const;
const FAILED = { kind: 'failed', wish: 'switch', failure: failure('timeout') } as const;

test.each<[string, View, { standing: string; who: string; picture: unknown }]>([
  [
    'somebody is being switched to',
    view(rows({}, { work: { kind: 'switching', since: 0 } })),
    { standing: 'switching', who: 'Bo', picture: { ...PLAIN, letters: 'B', look: 'pending' } },
  ],
  ['nobody is signed in', view(NOBODY), { standing: 'nobody', who: '', picture: null }],
  [
    'the session has ended, and Bo was active last',
    view({ ...ENDED, ...rows({ activeAt: 1 }, { activeAt: 2 }) }),
    { standing: 'ended', who: 'Bo', picture: { ...PLAIN, letters: 'B', look: 'gray', badge: '!' } },
  ],
  [
    'only a person can go on',
    view({ obstacle: { kind: 'refused' } }),
    { standing: 'blocked', who: 'Ada', picture: { ...PLAIN, look: 'outline', badge: '!' } },
  ],
  [
    'a change failed',
    view(rows({}, { work: FAILED })),
    { standing: 'failed', who: 'Ada', picture: { ...PLAIN, badge: '!' } },
  ],
  [
    'a change was sent and nobody knows what became of it',
    view({ unsettled: true }),
    { standing: 'unconfirmed', who: 'Ada', picture: { ...PLAIN, look: 'outline' } },
  ],
  [
    'the app cannot be reached',
    view({ obstacle: { kind: 'unreachable', failure: failure('offline') } }),
    { standing: 'unconfirmed', who: 'Ada', picture: { ...PLAIN, look: 'outline' } },
  ],
  [
    'the app wants to be left alone for a while',
    view({ obstacle: { kind: 'throttled', until: 1 } }),
    { standing: 'active', who: 'Ada', picture: PLAIN },
  ],
  [
    'one acts as somebody else',
    view(rows({ isGuise: true })),
    { standing: 'guise', who: 'Ada', picture: { ...PLAIN, look: 'guise' } },
  ],
  [
    'the account ends within a day',
    view(rows({ at: NOW + LAST_DAY }, { isForeign: true })),
    { standing: 'ending', who: 'Ada', picture: { ...PLAIN, badge: 'clock' } },
  ],
  [
    'its server lists it after its end',
    view(rows({ at: NOW })),
    { standing: 'active', who: 'Ada', picture: PLAIN },
  ],
  [
    'it ends later, and somebody else does sooner',
    view(rows({ at: NOW + LAST_DAY + 1 }, { at: NOW + 1 })),
    { standing: 'active', who: 'Ada', picture: PLAIN },
  ],
  [
    'somebody came in by the site',
    view(rows({}, { isForeign: true })),
    { standing: 'came', who: 'Ada', picture: { ...PLAIN, badge: '+' } },
  ],
])('when %s, the icon shows it and says it', (_when, of, { standing, who, picture }) => {
  expect(wornIn(of, NOW)).toMatchObject({ picture, title: { standing, who } });
});

test('of two people of one look the title says which', () => {
  expect(wornIn(view(rows({ isAlike: true })), NOW)?.title.who).toBe('Ada (ada@acme.example)');
});

test.each<[string, Partial<View>, boolean]>([
  ['where the person wants pictures', {}, true],
  ['while one acts as somebody else', rows({ isGuise: true }), true],
  ['once the session has ended', { ...ENDED, ...rows({ activeAt: 1 }) }, false],
  ['while nothing is confirmed', { unsettled: true }, false],
])('%s a picture may stand in place of the letters: %o', (_what, changes, mayStand) => {
  const pictures = { stamp: 7, hosts: [], missing: [] };
  const photo = { origin: seen.origin, key: 'ada', stamp: 7 };

  expect(wornIn(view({ ...changes, pictures }), NOW)?.picture?.photo).toEqual(mayStand ? photo : undefined);
});

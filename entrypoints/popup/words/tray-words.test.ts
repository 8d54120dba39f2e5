import { describe, expect, test } from 'vitest';
import { failure } from '../../../lib/session/failure';
import { DEFAULT_SETTINGS } from '../../../lib/session/settings/default-settings';
import type { View } from '../../../lib/session/view';
import { NOW, plantedState } from '../../gallery/planted/planted-popup';
import { plantedFace, plantedIndex, plantedRow } from '../../gallery/planted/planted-view';
import type { PopupState } from '../state/state';
import { trayChoice } from '../state/tray-choice';
import { trayWords } from './tray-words';

const vera = plantedRow({ key: 'vera', title: 'Vera Stahl', isForeign: true, cameAt: NOW - 120_000 });

const said = (view: Partial<View>) => {
  const state = plantedState(view);
  const choice = trayChoice(state);
  return choice && trayWords(state, choice);
};

test.each<[string, Partial<View>]>([
  ['in the list', { rows: [vera] }],
  ['that is active', { rows: [vera], activeKey: 'vera' }],
])('an account %s that came by the site is calm news: it can be kept, or is asked about', (_, view) => {
  const told = said(view);
  expect(told).toMatchObject({
    title: 'Vera Stahl signed in on the site',
    line: '2 min ago',
    button: { word: 'Keep', intent: { kind: 'dismiss', key: 'vera' } },
    other: { word: 'Not me', intent: { kind: 'opened', open: { kind: 'sign-out', key: 'vera' } } },
  });
  expect(told).not.toHaveProperty('alert');
  expect(told).not.toHaveProperty('tone');
});

test.each<[string, Partial<View>, string, string]>([
  [
    'permission',
    { obstacle: { kind: 'permission' } },
    'Fieldnote needs your permission',
    'accounts.fieldnote.app',
  ],
  [
    'a pause',
    { obstacle: { kind: 'throttled', until: NOW + 3_000 } },
    'Fieldnote asked us to slow down',
    'You can switch again in 3 s',
  ],
  [
    'an answer above the limit',
    { obstacle: { kind: 'unreachable', failure: failure('too-large') } },
    'Fieldnote sent too much to read',
    'You see the last list. Ask its support.',
  ],
  [
    'a refused session',
    { obstacle: { kind: 'refused' } },
    'Fieldnote no longer accepts this session',
    'Starting over signs its accounts out here.',
  ],
  [
    'a refused session of the app’s own pages',
    { app: plantedFace({ mode: 'staging', jar: 'site' }), obstacle: { kind: 'refused' } },
    'Fieldnote no longer accepts this session',
    'Open Fieldnote and sign in there again.',
  ],
  [
    'pages that were not opened yet',
    { obstacle: { kind: 'not-opened' } },
    'Open Fieldnote once, then come back',
    'Its accounts are kept by its own pages.',
  ],
  [
    'a full disk',
    { obstacle: { kind: 'not-saved' } },
    'The browser cannot save anything',
    'Make room on its disk, then try again.',
  ],
  [
    'a sign-in elsewhere',
    { signInTab: { since: NOW } },
    'Signing in to Fieldnote',
    'Finish in the other tab.',
  ],
  [
    'the account limit',
    { app: plantedFace({ accountLimit: 1 }), rows: [plantedRow({ key: 'ada' })] },
    '1 of 1 accounts',
    'Fieldnote allows 1. Sign one out to add another.',
  ],
  [
    'a staging app with a session of its own',
    { app: plantedFace({ mode: 'staging' }) },
    'This is a staging app',
    'Its own tabs use another session.',
  ],
])('%s has a title and a line', (_, view, title, line) => {
  expect(said(view)).toMatchObject({ title, line });
});

test('what could not be read is named by its hosts, leads to the settings and can be put away for good', () => {
  const index = { ...plantedIndex(), setAside: ['a.example', 'b.example'] };
  expect(trayWords(plantedState({}, { index }), { kind: 'set-aside', hosts: index.setAside })).toMatchObject({
    title: 'Some saved data of a.example, b.example is missing or damaged',
    line: 'Settings explains what to do.',
    button: { intent: { kind: 'settings', at: 'apps/set-aside' } },
    close: { kind: 'put-away' },
  });
});

test('what is waited for has a name: the first list, or whether it is still as it was', () => {
  const slow = { refreshing: true, askedAt: NOW - 1_000 };
  const waits = [plantedState({}, slow), { ...plantedState({}, slow), view: null }];
  const titles = waits.map((state) => trayWords(state, trayChoice(state) ?? { kind: 'limit' }).title);
  expect(titles).toEqual(['Asking Fieldnote who is signed in…', 'Reading the accounts of Fieldnote…']);
});

describe('pages whose tabs may still show somebody', () => {
  const asking = (hosts: string[]) => {
    const pages = hosts.map((host) => `https://${host}`);
    const stale = { previous: 'Ada Quell', count: null, pages };
    return trayWords(plantedState(), { kind: 'stale-tabs', stale });
  };

  test('are of nobody in particular where they may be of more than one', () => {
    const stale = { previous: null, count: 2, pages: [] };
    const { title } = trayWords(plantedState(), { kind: 'stale-tabs', stale });
    expect(title).toBe('2 tabs may still show an earlier account');
  });

  test('can be reloaded from now on, where that is not so already', () => {
    const tickOf = (state: PopupState) =>
      trayWords(state, { kind: 'stale-tabs', stale: { previous: 'Ada Quell', count: 2, pages: [] } }).tick;
    expect(tickOf(plantedState())).toEqual({
      word: 'Always reload',
      intent: { kind: 'always-reload', wanted: true },
    });
    expect(tickOf(plantedState({ app: plantedFace({ reloads: true }) }))).toBeUndefined();
    const settings = { ...DEFAULT_SETTINGS, afterSwitch: 'reload' } as const;
    expect(tickOf(plantedState({}, { settings }))).toBeUndefined();
    expect(asking(['a.example']).tick).toBeUndefined();
  });

  test('are asked for right there while their hosts are few, each of them named', () => {
    const { line, button } = asking(['a.example', 'b.example', 'c.example']);
    expect(line).toBe('Asks to allow a.example, b.example, c.example');
    expect(button?.intent).toMatchObject({ kind: 'allow-tabs', pages: { length: 3 } });
  });

  test.each([
    ['none of their hosts can be named here', []],
    ['so many hosts would leave no room for the list', ['a', 'b', 'c', 'd'].map((at) => `${at}.example`)],
  ])('are allowed in the settings where %s', (_, hosts) => {
    const intent = asking(hosts).button?.intent;
    expect(intent).toEqual({ kind: 'settings', at: 'apps/accounts.fieldnote.app/tabs' });
  });
});

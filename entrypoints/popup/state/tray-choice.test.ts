import { expect, test } from 'vitest';
import { failure } from '../../../lib/session/failure';
import type { View } from '../../../lib/session/view';
import { NOW, plantedState } from '../../gallery/planted/planted-popup';
import { plantedFace, plantedIndex, plantedRow } from '../../gallery/planted/planted-view';
import type { PopupState } from './state';
import { trayChoice } from './tray-choice';

const leaver = plantedRow({ key: 'theo', work: { kind: 'leaving', until: NOW + 3_000 } });
const staging = plantedFace({ mode: 'staging' });
const linked = plantedFace({ mode: 'staging', jar: 'site' });
const aside = { ...plantedIndex(), setAside: ['accounts.fieldnote.app'] };
const staleTabs = { previous: 'Ada', count: 2, pages: [] };
const BEEN = {
  activeKey: 'ada',
  rows: [plantedRow({ key: 'ada', activeAt: 2 }), plantedRow({ key: 'bo', activeAt: 1 })],
};
const vera = plantedRow({ key: 'vera', isForeign: true });

test.each<[string, Partial<View>, Partial<PopupState>, string | undefined]>([
  ['nothing to say', {}, {}, undefined],
  ['a row that is leaving', { rows: [leaver], obstacle: { kind: 'refused' }, staleTabs }, {}, 'undo'],
  [
    'a row that is leaving, before what stops the person',
    { rows: [leaver], obstacle: { kind: 'permission' } },
    {},
    'undo',
  ],
  [
    'a row that is leaving during a pause',
    { rows: [leaver], obstacle: { kind: 'throttled', until: NOW + 9_000 } },
    {},
    'undo',
  ],
  ['a row that is leaving while offline', { rows: [leaver] }, { online: false }, 'undo'],
  ['a missing permission', { obstacle: { kind: 'permission' } }, { online: false }, 'permission'],
  [
    'no network',
    { obstacle: { kind: 'unreachable', failure: failure('network') } },
    { online: false },
    'offline',
  ],
  ['a pause', { obstacle: { kind: 'throttled', until: NOW + 9_000 } }, {}, 'throttled'],
  ['a pause that is over', { obstacle: { kind: 'throttled', until: NOW } }, {}, undefined],
  [
    'an app that cannot be reached',
    { obstacle: { kind: 'unreachable', failure: failure('network') } },
    {},
    'unreachable',
  ],
  ['a refused session', { obstacle: { kind: 'refused' } }, {}, 'refused'],
  ['pages that were not opened yet', { obstacle: { kind: 'not-opened' } }, {}, 'not-opened'],
  ['a full disk', { obstacle: { kind: 'not-saved' } }, {}, 'not-saved'],
  ['a sign-in in a tab', { signInTab: { since: NOW } }, {}, 'sign-in-tab'],
  ['stale tabs', { staleTabs }, {}, 'stale-tabs'],
  ['a switch that was made here', BEEN, { switched: true }, 'switched'],
  ['a switch that left tabs behind', { ...BEEN, staleTabs }, { switched: true }, 'stale-tabs'],
  ['a switch where nobody was active before', {}, { switched: true }, undefined],
  ['who was active before, where nobody switched here', BEEN, {}, undefined],
  ['two session cookies', { notice: { kind: 'two-cookies' }, signInTab: { since: NOW } }, {}, 'two-cookies'],
  [
    'two session cookies where one made a stranger active',
    { rows: [vera], notice: { kind: 'two-cookies' } },
    {},
    'two-cookies',
  ],
  [
    'two session cookies of which one is refused',
    { obstacle: { kind: 'refused' }, notice: { kind: 'two-cookies' } },
    {},
    'two-cookies',
  ],
  ['two session cookies while offline', { notice: { kind: 'two-cookies' } }, { online: false }, 'offline'],
  [
    'a stranger before another active account',
    { rows: [vera], notice: { kind: 'changed-outside', previous: 'Ada' } },
    {},
    'foreign',
  ],
  ['another active account', { notice: { kind: 'changed-outside', previous: 'Ada' } }, {}, 'changed-outside'],
  ['an answer that takes long', {}, { refreshing: true, askedAt: NOW - 1_000 }, 'slow'],
  ['an answer that may still be quick', {}, { refreshing: true, askedAt: NOW - 999 }, undefined],
  ['nothing that is waited for', {}, { refreshing: false, askedAt: NOW - 9_000 }, undefined],
  [
    'an answer that takes long where something stands in the way',
    { obstacle: { kind: 'permission' } },
    { refreshing: true, askedAt: NOW - 9_000 },
    'permission',
  ],
  ['maintenance', { app: plantedFace({ maintenance: true }) }, {}, 'maintenance'],
  [
    'the account limit',
    { app: plantedFace({ accountLimit: 1 }), rows: [plantedRow({ key: 'a' })] },
    {},
    'limit',
  ],
  ['a container', {}, { container: true }, 'container'],
  ['a staging app', { app: staging }, {}, 'staging'],
  ['no keys that open the popup', {}, { keyless: true }, 'no-keys'],
  ['no keys in a staging app', { app: staging }, { keyless: true }, 'staging'],
  ['a staging app that shares the session of its pages', { app: linked }, {}, undefined],
  ['a foreign account', { rows: [vera], signInTab: { since: NOW } }, {}, 'foreign'],
  ['tabs that a switch has left, before who came', { rows: [vera], staleTabs }, {}, 'stale-tabs'],
  ['a foreign account while offline', { rows: [vera] }, { online: false }, 'offline'],
  ['a foreign account and a refused session', { rows: [vera], obstacle: { kind: 'refused' } }, {}, 'refused'],
  [
    'a foreign account that is being signed out',
    { rows: [{ ...vera, work: { kind: 'signing-out', since: NOW } }] },
    {},
    undefined,
  ],
  ['a foreign account that has ended', { rows: [{ ...vera, state: 'ended' }] }, {}, undefined],
  [
    'a pause while offline',
    { obstacle: { kind: 'throttled', until: NOW + 9 } },
    { online: false },
    'offline',
  ],
  ['a refused addition', { app: plantedFace({ maintenance: true }) }, { addRefused: true }, 'add-refused'],
  ['a sign-in left half-way', { unfinished: { identifier: 'ada', step: 'code' } }, {}, 'unfinished'],
  ['something stored that cannot be read', {}, { index: aside }, 'set-aside'],
  [
    'the same in an app that cannot be reached',
    { obstacle: { kind: 'refused' } },
    { index: aside },
    'refused',
  ],
  ['the same before stale tabs', { staleTabs }, { index: aside }, 'set-aside'],
  ['a note that was dismissed', { app: staging }, { hidden: ['staging'] }, undefined],
])('%s', (_, view, rest, kind) => {
  expect(trayChoice(plantedState(view, rest))?.kind).toBe(kind);
});

test('of two rows that are leaving, the later one can be undone', () => {
  const later = plantedRow({ key: 'later', work: { kind: 'leaving', until: NOW + 4_500 } });
  expect(trayChoice(plantedState({ rows: [later, leaver] }))).toMatchObject({ row: { key: 'later' } });
});

test('of two foreign accounts, the active one is spoken of', () => {
  const active = plantedRow({ key: 'active', isForeign: true });
  const state = plantedState({ rows: [vera, active], activeKey: 'active' });
  expect(trayChoice(state)).toMatchObject({ kind: 'foreign', row: { key: 'active' } });
});

test('that the only app is missing is said where nothing else is', () => {
  const missing = { ...plantedState({}, { index: aside }), origin: null, view: null };
  expect(trayChoice(missing)).toEqual({ kind: 'set-aside', hosts: ['accounts.fieldnote.app'] });
  expect(trayChoice({ ...missing, online: false })).toEqual({ kind: 'offline' });
});

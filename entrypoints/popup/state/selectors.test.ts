import { expect, test } from 'vitest';
import { failure } from '../../../lib/session/failure';
import type { View } from '../../../lib/session/view';
import { NOW, plantedState } from '../../gallery/planted/planted-popup';
import { plantedFace, plantedIndex, plantedRow } from '../../gallery/planted/planted-view';
import { nextMoment } from './moments';
import { addBarred, frameOf, rowsBarred } from './selectors';
import type { PopupState } from './state';

const ada = plantedRow({ key: 'ada' });
const mina = plantedRow({ key: 'mina' });
const gone = plantedRow({ key: 'gone', state: 'ended' });

test.each<[string, Partial<View>, Partial<PopupState>, string]>([
  ['nothing is connected', {}, { index: plantedIndex() }, 'first-run'],
  ['there is no cache', {}, { index: null, view: null }, 'bones'],
  ['an app was never read', { phase: 'unread' }, {}, 'bones'],
  ['an app was never read but people are remembered', { phase: 'unread', rows: [gone] }, {}, 'accounts'],
  ['somebody is signed in', { rows: [ada] }, {}, 'accounts'],
  ['nobody ever signed in', { phase: 'signed-out' }, {}, 'empty'],
  ['everybody signed out', { phase: 'signed-out', rows: [gone] }, {}, 'signed-out'],
  ['the session ended', { phase: 'ended', rows: [gone] }, {}, 'ended'],
  [
    'the session ended and its people are listed',
    { phase: 'ended', rows: [gone] },
    { listsEnded: true },
    'signed-out',
  ],
  [
    'the session ended after all who ended were listed',
    { phase: 'ended', rows: [gone] },
    { unfolded: true },
    'ended',
  ],
  ['the session ended with nobody remembered', { phase: 'ended' }, {}, 'empty'],
])('when %s', (_, view, known, frame) => {
  expect(frameOf(plantedState(view, known))).toBe(frame);
});

const wish = (key: string, ago: number): Partial<PopupState> => ({
  wish: { key, signInId: `sign-in-${key}`, since: NOW - ago },
});
test.each<[string, Partial<View>, Partial<PopupState>, string | null]>([
  ['at rest', {}, {}, null],
  ['offline', {}, { online: false }, 'offline'],
  ['without permission', { obstacle: { kind: 'permission' } }, {}, 'permission'],
  ['while throttled', { obstacle: { kind: 'throttled', until: NOW + 1 } }, {}, 'throttled'],
  ['after the pause', { obstacle: { kind: 'throttled', until: NOW } }, {}, null],
  ['before a pause of tomorrow', { obstacle: { kind: 'throttled', until: NOW + 86_400_000 } }, {}, null],
  [
    'out of reach a click tries at once',
    { obstacle: { kind: 'unreachable', failure: failure('network') } },
    {},
    null,
  ],
])('%s, rows are barred or not', (_, view, known, barred) => {
  expect(rowsBarred(plantedState(view, known))).toBe(barred);
});

test.each<[string, Partial<View>, Partial<PopupState>, string | null]>([
  ['at rest', { rows: [ada] }, {}, null],
  ['at the limit', { rows: [ada, mina], app: plantedFace({ accountLimit: 2 }) }, {}, 'limit'],
  [
    'with a place left by an ended account',
    { rows: [ada, gone], app: plantedFace({ accountLimit: 2 }) },
    {},
    null,
  ],
  ['where one account is all', { rows: [ada], app: plantedFace({ severalAccounts: false }) }, {}, 'single'],
  [
    'where one account is all and nobody is in',
    { rows: [gone], app: plantedFace({ severalAccounts: false }) },
    {},
    null,
  ],
  ['under maintenance', { app: plantedFace({ maintenance: true }) }, {}, 'maintenance'],
  ['offline', {}, { online: false }, 'offline'],
])('%s, adding is barred or not', (_, view, known, barred) => {
  expect(addBarred(plantedState(view, known))).toBe(barred);
});

test.each<[string, Partial<View>, Partial<PopupState>, number | null]>([
  ['nothing moves', {}, {}, null],
  ['a switch runs', {}, wish('mina', 1_000), NOW + 2_000],
  ['a switch is late', {}, wish('mina', 4_000), null],
  ['a pause runs', { obstacle: { kind: 'throttled', until: NOW + 2_500 } }, {}, NOW + 500],
  ['a pause ends', { obstacle: { kind: 'throttled', until: NOW + 1_000 } }, {}, NOW + 1_000],
  ['the list grows old', { obstacle: { kind: 'permission' } }, {}, NOW + 60_000],
  ['an answer is awaited', {}, { refreshing: true, askedAt: NOW - 400 }, NOW + 600],
  ['an answer takes long', {}, { refreshing: true, askedAt: NOW - 1_000 }, null],
  ['something waits to be spoken', {}, { saidAt: NOW - 50 }, NOW + 400],
])('when %s, the screen changes next at its time', (_, view, known, moment) => {
  expect(nextMoment(plantedState({ rows: [ada, mina], activeKey: 'ada', ...view }, known))).toBe(moment);
});

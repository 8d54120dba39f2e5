import { expect, test } from 'vitest';
import { failure } from '../../../lib/session/failure';
import type { Row, View } from '../../../lib/session/view';
import { NOW, plantedState } from '../../gallery/planted/planted-popup';
import { plantedRow } from '../../gallery/planted/planted-view';
import { deedOf, type RowDeed } from './row-deed';
import { isConfirmed, lookOf, type RowLook } from './row-look';
import type { PopupState } from './state';

const ada = plantedRow({ key: 'ada' });
const mina = plantedRow({ key: 'mina' });

const wish = (key: string, ago: number): Partial<PopupState> => ({
  wish: { key, signInId: `sign-in-${key}`, since: NOW - ago },
});
const failed = { kind: 'failed', wish: 'switch', failure: failure('timeout') } as const;
const slip = { key: 'mina', asked: 'switch' as const, failure: failure('timeout') };

test.each<[string, Partial<Row>, Partial<PopupState>, RowLook]>([
  ['at rest', {}, {}, 'plain'],
  ['wished for', {}, wish('mina', 2_999), 'switching'],
  ['wished for, three seconds ago', {}, wish('mina', 3_000), 'late'],
  ['switching for another page', { work: { kind: 'switching', since: NOW - 10 } }, {}, 'switching'],
  ['replaced by a later wish', { work: { kind: 'switching', since: NOW - 10 } }, wish('ada', 0), 'plain'],
  [
    'wished for on another page later',
    { work: { kind: 'switching', since: NOW - 10 } },
    wish('ada', 20),
    'switching',
  ],
  ['failed', { work: failed }, {}, 'failed'],
  ['failed, and wished for again', { work: failed }, wish('mina', 0), 'switching'],
  ['failed, as only this page was told', {}, { slip }, 'failed'],
  ['leaving', { work: { kind: 'leaving', until: NOW + 1 } }, {}, 'leaving'],
  ['signing out', { work: { kind: 'signing-out', since: NOW } }, {}, 'leaving'],
  ['kept', { work: { kind: 'kept' } }, {}, 'kept'],
  ['ended', { state: 'ended' }, {}, 'ended'],
  ['disabled', { state: 'disabled' }, {}, 'disabled'],
  ['ended, though a switch to it failed', { state: 'ended', work: failed }, {}, 'ended'],
  ['ended, though this page was told a failure', { state: 'ended' }, { slip }, 'ended'],
  ['ended, though it is wished for', { state: 'ended' }, wish('mina', 3_000), 'ended'],
  [
    'ended, though it was to leave',
    { state: 'ended', work: { kind: 'leaving', until: NOW + 1 } },
    {},
    'ended',
  ],
  ['leaving, though that failed before', { work: { kind: 'leaving', until: NOW + 1 } }, { slip }, 'leaving'],
  ['disabled, though a switch to it failed', { state: 'disabled', work: failed }, {}, 'disabled'],
  [
    'disabled, whose sign-out failed',
    { state: 'disabled', work: { ...failed, wish: 'sign-out' } },
    {},
    'failed',
  ],
  ['a minute past its time', { at: NOW - 60_000 }, {}, 'doubtful'],
  ['at its time, which clocks tell differently', { at: NOW }, {}, 'plain'],
])('a row %s', (_, row, known, look) => {
  const changed = { ...mina, ...row };
  expect(lookOf(plantedState({ rows: [ada, changed], activeKey: 'ada' }, known), changed)).toBe(look);
});

test.each<[string, Partial<Row>, Partial<PopupState>, RowDeed | null]>([
  ['at rest', {}, {}, 'switch'],
  ['of an account that was kept', { work: { kind: 'kept' } }, {}, 'switch'],
  ['without an answer', {}, wish('mina', 3_000), 'look'],
  ['whose switch failed', { work: failed }, {}, 'switch'],
  ['whose sign-out failed', { work: { ...failed, wish: 'sign-out' } }, {}, 'sign-out'],
  ['of an account that has ended', { state: 'ended' }, {}, 'sign-in'],
  ['that ended while it was switched to', { state: 'ended' }, wish('mina', 3_000), 'sign-in'],
  ['that is being switched to', {}, wish('mina', 0), null],
  ['that is leaving', { work: { kind: 'leaving', until: NOW + 1 } }, {}, null],
  ['of a disabled account', { state: 'disabled' }, {}, null],
])('what choosing a row %s does', (_, row, known, deed) => {
  const changed = { ...mina, ...row };
  expect(deedOf(plantedState({ rows: [ada, changed], activeKey: 'ada' }, known), changed)).toBe(deed);
});

test('a row can be chosen again once another page has wished for somebody else', () => {
  const other = { ...ada, work: { kind: 'switching' as const, since: NOW - 10 } };
  const state = plantedState({ rows: [other, mina], activeKey: null }, wish('mina', 20));
  expect(deedOf(state, mina)).toBe('switch');
});

test('choosing the active account does nothing, whatever failed on it', () => {
  const active = { ...ada, work: { ...failed, wish: 'sign-out' as const } };
  expect(deedOf(plantedState({ rows: [active], activeKey: 'ada' }), active)).toBeNull();
});

test.each<[string, Partial<View>, Partial<PopupState>, boolean]>([
  ['at rest', {}, {}, true],
  ['while a switch is young', {}, wish('mina', 2_999), true],
  ['while a switch has no answer', {}, wish('mina', 3_000), false],
  ['offline', {}, { online: false }, false],
  ['without permission', { obstacle: { kind: 'permission' } }, {}, false],
  ['out of reach', { obstacle: { kind: 'unreachable', failure: failure('network') } }, {}, false],
  ['while nobody knows what became of a change', { unsettled: true }, {}, false],
  ['while throttled', { obstacle: { kind: 'throttled', until: NOW + 1 } }, {}, true],
])('%s, "Active" is confirmed or not', (_, view, known, confirmed) => {
  expect(isConfirmed(plantedState({ rows: [ada, mina], activeKey: 'ada', ...view }, known))).toBe(confirmed);
});

import { expect, test } from 'vitest';
import { failureSentence } from '../../../components/words/failure-sentence';
import { failure } from '../../../lib/session/failure';
import type { Row } from '../../../lib/session/view';
import { NOW, plantedState } from '../../gallery/planted/planted-popup';
import { plantedRow } from '../../gallery/planted/planted-view';
import type { PopupState } from '../state/state';
import { rowFace } from './row-face';

const HOUR = 3_600_000;
const MAIL = 'mina@tidewell.io';
const later = { failureSentence };

function faceOf(known: Partial<Row>, state: Partial<PopupState> = {}) {
  const row = plantedRow({ key: 'mina', detail: MAIL, ...known });
  const stance = { selected: false, at: null, count: null };
  return rowFace(plantedState({ rows: [row] }, state), row, stance, later);
}

const since = (ms: number): Partial<Row> => ({ work: { kind: 'switching', since: NOW - ms } });

test.each<[string, Partial<Row>, string | null, string | null, string | null]>([
  ['at rest', {}, null, MAIL, null],
  ['that ends soon', { at: NOW + HOUR + 1 }, '1 hour left', MAIL, null],
  ['that has ended', { state: 'ended', at: NOW - 3 * HOUR }, '3 h ago', MAIL, 'Sign in'],
  ['that may have ended', { at: NOW - HOUR }, 'May be signed out · try it', MAIL, null],
  ['that is disabled', { state: 'disabled' }, 'Disabled by Fieldnote', MAIL, null],
  ['that is switched to', since(1_000), 'Switching…', null, null],
  ['that nobody answers for', since(4_000), 'No answer yet', null, 'Check'],
  ['that signs out', { work: { kind: 'leaving', until: NOW + 1 } }, 'Signing out…', null, null],
  [
    'that failed',
    { work: { kind: 'failed', wish: 'switch', failure: failure('timeout') } },
    'Fieldnote did not answer in time.',
    null,
    'Retry',
  ],
])('a row %s says how it stands, and its address where there is room', (_, row, sentence, mail, word) => {
  expect(faceOf(row)).toMatchObject({ sentence, mail, word });
});

test('of look-alikes the address is never left out', () => {
  expect(faceOf({ ...since(1_000), isAlike: true })).toMatchObject({ sentence: 'Switching…', mail: MAIL });
});

test('who has no place has none in the row, and who has one without a name is said to', () => {
  expect(faceOf({ nowhere: true }).place).toBeNull();
  expect(faceOf({ nowhere: false }).place).toBeNull();
  expect(faceOf({ membershipId: '7' }).place).toBe('In an organization');
});

test('a digit is a key as long as nothing is typed', () => {
  expect(faceOf({ digit: 3 }).digit).toBe(3);
  expect(faceOf({ digit: 3 }, { typed: 'm' }).digit).toBeNull();
  expect(faceOf({ digit: 3 }, { literal: true }).digit).toBeNull();
});

import { expect, test } from 'vitest';
import type { Row } from '../../../lib/session/view';
import { NOW, plantedState } from '../../gallery/planted/planted-popup';
import { plantedRow } from '../../gallery/planted/planted-view';
import { foundRows } from './found-rows';
import type { PopupState } from './state';

const ada = plantedRow({ key: 'ada' });
const mina = plantedRow({ key: 'mina' });
const gone = plantedRow({ key: 'theo', state: 'ended' });
const ended = plantedRow({ key: 'bo', state: 'ended' });
const leaving = plantedRow({ key: 'kenji', work: { kind: 'leaving', until: NOW + 3_000 } });
const vera = plantedRow({ key: 'vera', title: 'Vera', isForeign: true });

test.each<[string, Row[], Partial<PopupState>, string | undefined]>([
  ['the first row', [mina, ada], {}, 'mina'],
  ['the first that was added here', [vera, mina], {}, 'mina'],
  ['the first who is there', [gone, leaving, mina], {}, 'mina'],
  ['the first where nobody is there', [vera, gone, ended], {}, 'theo'],
  ['somebody gone who was chosen', [mina, gone], { selected: 'theo' }, 'theo'],
  ['nobody where there are only foreign rows', [vera], {}, undefined],
  ['nobody among them while only blanks are typed', [vera], { typed: ' ' }, undefined],
  ['nobody where only a foreign row fits what was typed', [vera, mina], { typed: 'vera' }, undefined],
  ['a foreign row that was chosen', [vera], { selected: 'vera' }, 'vera'],
  ['nobody where nobody is listed', [], {}, undefined],
])('the keyboard begins on %s', (_, rows, known, selected) => {
  expect(foundRows(plantedState({ rows }, known)).selected?.key).toBe(selected);
});

test('all rows can be reached, and those that are not known yet are counted', () => {
  const rows = Array.from({ length: 60 }, (_, index) => plantedRow({ key: `p${index}` }));
  const listed = foundRows(plantedState({ rows, more: 7 }));
  expect([listed.found.length, listed.beyond, listed.all]).toEqual([60, 7, 67]);
});

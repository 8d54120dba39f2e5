import { expect, test } from 'vitest';
import type { Row, View } from '../../../lib/session/view';
import { NOW, plantedState } from '../../gallery/planted/planted-popup';
import { plantedFace, plantedRow } from '../../gallery/planted/planted-view';
import { areFew, foundRows } from './found-rows';
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

test('who is hidden is listed only when it is asked for or something is typed', () => {
  const rows = [ada, mina, plantedRow({ key: 'hugo', hidden: true })];
  const listed = (known: Partial<PopupState>) =>
    foundRows(plantedState({ rows, activeKey: 'ada' }, known)).found.map(({ key }) => key);

  expect(listed({})).toEqual(['mina']);
  expect(listed({ showsHidden: true })).toEqual(['mina', 'hugo']);
  expect(listed({ typed: 'hu' })).toEqual(['hugo']);
});

test('the filter finds an account by its own name, too', () => {
  const rows = [plantedRow({ key: 'mina', title: 'Support', realName: 'Mina Okafor' })];

  expect(foundRows(plantedState({ rows }, { typed: 'okaf' })).found).toHaveLength(1);
  expect(foundRows(plantedState({ rows }, { typed: 'supp' })).found).toHaveLength(1);
});

const goneRows = (count: number) =>
  Array.from({ length: count }, (_, n) => plantedRow({ key: `gone${n}`, state: 'ended' }));

test('of those who have ended the first three are listed, and all once they are asked for or something is typed', () => {
  const view = { rows: [ada, mina, ...goneRows(5)], activeKey: 'ada' };
  const listed = (known: Partial<PopupState>) => {
    const { found, sunkAt, folded } = foundRows(plantedState(view, known));
    return { found: found.map(({ key }) => key), sunkAt, folded };
  };
  const newest = ['gone0', 'gone1', 'gone2'];
  expect(listed({})).toEqual({ found: ['mina', ...newest], sunkAt: 1, folded: 2 });
  const whole = { found: ['mina', ...newest, 'gone3', 'gone4'], sunkAt: 1, folded: 0 };
  expect(listed({ unfolded: true })).toEqual(whole);
  expect(listed({ typed: 'gone' })).toEqual({ ...whole, found: whole.found.slice(1), sunkAt: 0 });
});

test('where nobody is signed in all of them are the list', () => {
  const { found, sunkAt, folded } = foundRows(plantedState({ rows: goneRows(5), phase: 'signed-out' }));
  expect([found.length, sunkAt, folded]).toEqual([5, 5, 0]);
});

test.each<[string, boolean, Partial<View>, number]>([
  ['four accounts', true, { rows: [ada, mina, gone, ended], activeKey: 'ada' }, 0],
  ['five', false, { rows: [ada, mina, gone, ended, vera], activeKey: 'ada' }, 0],
  ['five over all apps', false, { rows: [ada, mina, gone, ended], activeKey: 'ada' }, 1],
  ['two of whom one is acted as', false, { rows: [{ ...ada, isGuise: true }, mina], activeKey: 'ada' }, 0],
])('whether there is little to look for: %s', (_, few, view, elsewhere) => {
  const state = plantedState(view);
  const app = { face: plantedFace({ origin: 'https://other.example' }), count: elsewhere, active: null };
  const index = state.index && { ...state.index, apps: [...state.index.apps, app] };
  const searched = { ...state, index };
  expect(areFew(searched, foundRows(searched))).toBe(few);
});

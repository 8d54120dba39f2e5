import { expect, test } from 'vitest';
import { plantedRow } from '../../gallery/planted/planted-view';
import { oddPieces } from './odd-pieces';

/** The pieces that stand out, for people who are all called the same unless a name stands before the address. */
function oddOf(...people: string[]): string[] {
  const rows = people.map((person) => {
    const [detail = '', title = 'Ada Quell'] = person.split(', ').reverse();
    return plantedRow({ key: person, title, detail, isAlike: true });
  });
  const odd = oddPieces(rows);
  return rows.map(({ key, detail }) => detail?.slice(...(odd.get(key) ?? [0, 0])) ?? '');
}

test.each<[string, string[], string[]]>([
  [
    'what was added to one address',
    ['ada@quell.co', 'ada+billing@quell.co', 'ada+support@quell.co'],
    ['', '+billing', '+support'],
  ],
  ['what stands between a common head and tail', ['ada.m.quell@q.co', 'ada.b.quell@q.co'], ['m', 'b']],
  ['the host, where only that differs', ['ada@quell.co', 'ada@tidewell.io'], ['quell.co', 'tidewell.io']],
  ['what was doubled, once', ['ada@q.co', 'adada@q.co'], ['', 'da']],
  ['nothing of the same address', ['ada@q.co', 'ada@q.co'], ['', '']],
  ['the end of what is no address', ['…4821', '…4822'], ['1', '2']],
  ['whole characters', ['😀@q.co', '😁@q.co'], ['😀', '😁']],
  [
    'what tells those of one name apart, whoever else there is',
    ['ada+a@q.co', 'ada+b@q.co', 'Bo, bo+c@q.co', 'Bo, bo+d@q.co'],
    ['a', 'b', 'c', 'd'],
  ],
  ['the same of names that differ in accents and points', ['Zoe Q., z1@q.co', 'Zoé Q, z2@q.co'], ['1', '2']],
])('of look-alikes stands out %s', (_, people, odd) => {
  expect(oddOf(...people)).toEqual(odd);
});

test('of who is like nobody nothing stands out', () => {
  const rows = ['ada@q.co', 'bo@q.co'].map((detail) => plantedRow({ key: detail, detail }));
  expect([...oddPieces(rows)]).toEqual([]);
});

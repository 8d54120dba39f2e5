import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { plantedState } from '../../../gallery/planted/planted-popup';
import { plantedRow } from '../../../gallery/planted/planted-view';
import { oddAddress } from './odd-address';

const MOST = 30;

/** What is seen of the first of several addresses of one name, its odd piece in brackets. */
function seen([first = '', ...others]: string[], sought: string[] = []): string {
  const rows = [first, ...others].map((detail) =>
    plantedRow({ key: detail, title: 'Ada Quell', detail, isAlike: true }),
  );
  const Mail = rows[0] && oddAddress(plantedState({ rows }), rows[0]);
  const html = Mail ? renderToString(<Mail text={first} most={MOST} sought={sought} />) : '';
  const [line = ''] = html.split('</bdi>');
  const pieces = line.replace(/<b class="odd">(.*?)<\/b>/g, '[$1]').replace(/<(?!mark|\/mark)[^>]*>/g, '');
  // Its beginning and its end are apart, and a piece may be in both.
  return pieces.replace('][', '');
}

const BILLING = 'accounting-department+billing@international-holdings.example';
const SUPPORT = 'accounting-department+support@international-holdings.example';

test.each<[string, string[], string]>([
  ['a short address', ['ada+billing@quell.co', 'ada@quell.co'], 'ada[+billing]@quell.co'],
  ['an address with another host', ['ada@quell.co', 'ada@tidewell.io'], 'ada@[quell.co]'],
  ['an address whose middle would be left out', [BILLING, SUPPORT], '…[billing]@intern…dings.example'],
  [
    'an address in whose left-out part it ends',
    [BILLING, SUPPORT.replace('accounting', 'reading')],
    '[accounting-depa]…dings.example',
  ],
])('of %s the piece that tells it from others stands out', (_, addresses, said) => {
  expect(seen(addresses)).toBe(said);
});

test('no more of it is drawn than there is room for', () => {
  expect([...seen([BILLING, SUPPORT]).replace(/[[\]]/g, '')].length).toBeLessThanOrEqual(MOST);
});

test('what the filter found in it is marked all the same', () => {
  expect(seen(['ada+billing@quell.co', 'ada@quell.co'], ['da+bi'])).toBe(
    'a<mark>da</mark>[<mark>+bi</mark>lling]@quell.co',
  );
});

test('who is taken for nobody else has a plain address', () => {
  const row = plantedRow({ key: 'ada', detail: 'ada@quell.co' });
  expect(oddAddress(plantedState({ rows: [row] }), row)).toBeUndefined();
});

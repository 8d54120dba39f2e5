import { expect, test } from 'vitest';
import type { Row } from '../../../lib/session/view';
import { plantedRow } from '../../gallery/planted/planted-view';
import { placeWords } from './place-words';

test.each<[string, Partial<Row>, string[]]>([
  ['both names', { organization: 'Quell', workspace: 'Lab' }, ['Quell', 'Lab']],
  ['one name', { organization: 'Quell' }, ['Quell']],
  ['a membership alone', { membershipId: '7' }, ['In an organization']],
  ['that there is none', { nowhere: true }, ['No organization']],
  ['nothing at all', { nowhere: false }, ['Organization not known']],
])('where an account works, when the app has told %s', (_, row, words) => {
  expect(placeWords(plantedRow({ key: 'ada', ...row }))).toEqual(words);
});

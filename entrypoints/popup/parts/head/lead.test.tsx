import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import type { Row } from '../../../../lib/session/view';
import { plantedState } from '../../../gallery/planted/planted-popup';
import { plantedRow } from '../../../gallery/planted/planted-view';
import { Lead } from './lead';

const HOUR = 3_600_000;

/** What the head says of whoever is active, without tags. */
function said(known: Partial<Row>): string {
  const ada = plantedRow({ key: 'ada', detail: 'ada@quelllabs.co', ...known });
  const state = plantedState({ rows: [ada], activeKey: 'ada' });
  return renderToString(<Lead state={{ ...state, now: 1 }} act={() => undefined} />).replaceAll(
    /<[^>]*>/g,
    ' ',
  );
}

test('who is active and ends soon has that in the head, too', () => {
  expect(said({ at: 19 * HOUR + 1 })).toContain('19 hours left');
  expect(said({ at: 19 * HOUR + 1, isGuise: true })).toContain('19 hours left');
});

test('else it has the address', () => {
  expect(said({ at: 90 * HOUR })).toContain('ada@quelllabs.co');
  expect(said({ at: null })).toContain('ada@quelllabs.co');
});

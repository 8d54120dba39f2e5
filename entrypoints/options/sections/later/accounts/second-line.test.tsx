import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { plantedFace, plantedRow } from '../../../../gallery/planted/planted-view';
import { SecondLine } from './second-line';

test('what stands between two pieces belongs to neither, whichever way each of them is read', () => {
  const row = plantedRow({
    key: 'layla',
    realName: 'ليلى حداد',
    detail: 'layla@haddad.example',
  });
  const line = renderToString(<SecondLine face={plantedFace()} row={row} isActive now={0} />);
  expect(line).toContain('<bdi>ليلى حداد</bdi> · <bdi>layla@haddad.example</bdi>');
});

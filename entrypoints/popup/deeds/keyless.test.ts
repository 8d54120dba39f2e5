import { expect, test } from 'vitest';
import { flushPromises, plantPopup } from '../../../test/platform/planted-popup';

test('where no keys open the popup, the browser’s own page for them is one press away', async () => {
  const { act, log } = plantPopup({ state: { keyless: true } });
  act({ kind: 'choose-keys' });
  await flushPromises();
  expect(log).toEqual(['shortcuts', 'close']);
});

test('that no keys open the popup can be put away', () => {
  const { act, current } = plantPopup({ state: { keyless: true } });
  act({ kind: 'go-without-keys' });
  expect(current().keyless).toBe(false);
});

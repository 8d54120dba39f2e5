import { expect, test } from 'vitest';
import { plantKeys } from '../../../test/platform/planted-keys';
import { flushPromises, plantPopup } from '../../../test/platform/planted-popup';
import { plantTalk } from '../../../test/platform/planted-talk';

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

test.each<[string, string | null, boolean]>([
  ['none', null, true],
  ['some', 'Alt+Shift+Y', false],
])('where %s open the popup, it is told so only where there are none', async (_, shortcut, told) => {
  const { current } = plantTalk({ keys: plantKeys(shortcut) });
  await flushPromises();
  expect(current().keyless).toBe(told);
});

test('who has put away that there are no keys is not told again', async () => {
  const keys = plantKeys(null);
  keys.putNoteAway();
  const { current } = plantTalk({ keys });
  await flushPromises();
  expect(current().keyless).toBeFalsy();
});

import { connectWithPeople } from '../connect';
import { requests } from '../judge';
import { expect, test } from '../story';
import type { Surface } from '../surface';

const selected = async (popup: Surface) => (await popup.rows()).find((row) => row.selected)?.name;
const names = async (popup: Surface) => (await popup.rows()).map(({ name }) => name);

test.beforeEach(async ({ stage, world }) => {
  await connectWithPeople(stage, world.fieldnote);
});

test('the filter has the focus, and arrows, Home and End move the selection without leaving it', async ({
  stage,
}) => {
  const popup = await stage.openPopup();
  await popup.see('Ada Quell');
  const [first, second, ...others] = await names(popup);
  const last = others.at(-1);
  expect(await popup.focused()).toBe('combobox Filter accounts');
  expect(await selected(popup)).toBe(first);
  await popup.press('ArrowDown');
  expect(await selected(popup)).toBe(second);
  await popup.press('End');
  expect(await selected(popup)).toBe(last);
  await popup.press('ArrowDown');
  expect(await selected(popup)).toBe(last);
  await popup.press('Home');
  expect(await selected(popup)).toBe(first);
  expect(await popup.focused()).toBe('combobox Filter accounts');
});

test('every typed word must match, in name, e-mail or place', async ({ stage, world }) => {
  const popup = await stage.openPopup();
  await popup.see('Ada Quell');
  await popup.type('quell fin');
  await popup.see('1 of 4');
  expect(await names(popup)).toEqual(['Priya Raman']);
  await popup.type(' nobody');
  await popup.see('No account matches “quell fin nobody”');
  expect(requests(world, world.fieldnote, { method: 'POST' })).toHaveLength(0);
});

test('after a slash, digits are typed and switch nothing', async ({ stage, world }) => {
  const popup = await stage.openPopup();
  await popup.see('Ada Quell');
  await popup.type('/3');
  await popup.see('No account matches “3”');
  expect(requests(world, world.fieldnote, { method: 'POST' })).toHaveLength(0);
});

test('the clear button empties the filter', async ({ stage }) => {
  const popup = await stage.openPopup();
  await popup.see('Ada Quell');
  await popup.type('mina');
  await popup.see('1 of 4');
  await popup.click('button', 'Clear filter');
  await popup.missing('1 of 4');
  expect(await names(popup)).toHaveLength(4);
  expect(await popup.focused()).toBe('combobox Filter accounts');
});

test('Escape first clears the filter, then closes', async ({ stage }) => {
  const popup = await stage.openPopup();
  await popup.see('Ada Quell');
  await popup.type('mina');
  await popup.see('1 of 4');
  await popup.press('Escape');
  // Firefox takes a real Escape for itself and closes the popup before the page sees it.
  if (stage.browser === 'firefox') {
    await expect.poll(() => popup.closed()).toBe(true);
    return;
  }
  await popup.missing('1 of 4');
  expect(await names(popup)).toHaveLength(4);
  // Keys from a test end in the page, so Chromium's own closing cannot be seen; that it is left to it can.
  await popup.run(() => {
    addEventListener('keydown', (event) => {
      document.title = `${event.key} ${event.defaultPrevented ? 'taken' : 'left alone'}`;
    });
  });
  await popup.press('Escape');
  expect(await popup.run(() => document.title)).toBe('Escape left alone');
});

import { openWithPeople } from '../../connect';
import { shapeless } from '../../shapeless';
import { expect, test } from '../../story';
import type { Surface } from '../../surface';

test('whom a person calls, colors, pins, hides and moves stands so in the popup, the table and after a restart', async ({
  stage,
  world,
}) => {
  const popup = await openWithPeople(stage, world.fieldnote);
  await popup.pointAt('option', 'Mina Okafor');
  await popup.press('F2');
  await popup.see('Label Color');
  await popup.type('Work');
  await popup.click('radio', 'Moss');
  await popup.press('Enter');
  await popup.announces('Mina Okafor is now called Work');
  await popup.press('Alt+Shift+ArrowUp');
  await popup.announces('Work, position 1 of 4');
  await popup.rightClick('option', 'Théo Lamarque');
  await popup.click('menuitem', 'Pin to top');
  await popup.announces('Théo Lamarque is pinned');
  await popup.rightClick('option', 'Priya Raman');
  await popup.click('menuitem', 'Hide');
  await popup.announces('Priya Raman is hidden');
  await stage.closePopup();

  const table = await stage.openPage('options.html#accounts');
  await table.see('Work');
  expect(await names(table)).toEqual(['Théo Lamarque', 'Ada Quell', 'Work', 'Jonas Wirth', 'Priya Raman']);
  await byKeyboard(table);
  await byMouse(table);
  expect([await table.axe(), await shapeless(table)]).toEqual([[], []]);

  const arranged = ['Gallery', 'Priya Raman', 'Ada Quell', 'Work', 'Théo Lamarque'];
  expect(await names(table)).toEqual(arranged);
  await stage.restart();
  const again = await stage.openPopup();
  await again.see('Gallery');
  expect(await listed(again)).toEqual(['Gallery 7', 'Priya Raman', 'Work 3', 'Théo Lamarque']);
  await again.click('button', 'Order and hidden accounts');
  await again.click('menuitemradio', 'Recently used');
  await again.click('option', 'Work');
  await again.announces('Work is active');
  await again.click('option', 'Ada Quell');
  await again.announces('Ada Quell is active');
  expect(await listed(again)).toEqual(['Gallery 7', 'Priya Raman', 'Work 3', 'Théo Lamarque']);
  await stage.closePopup();

  const used = await stage.openPopup();
  await used.see('Gallery');
  expect(await listed(used)).toEqual(['Gallery 7', 'Work 3', 'Priya Raman', 'Théo Lamarque']);
  await used.type('priya');
  await used.see('1 of 4');
});

/** Work is lifted, put back and moved; Jonas is called otherwise and pinned. */
async function byKeyboard(table: Surface): Promise<void> {
  await reach(table, 'Move Work');
  await table.press('Space');
  await table.announces('Work lifted, position 2 of 3');
  await table.press('ArrowUp');
  await table.announces('Work, position 1 of 3');
  expect(await names(table)).toEqual(['Théo Lamarque', 'Work', 'Ada Quell', 'Jonas Wirth', 'Priya Raman']);
  await table.press('End');
  await table.press('Escape');
  await table.announces('Work put back, position 2 of 3');
  await table.press('Space');
  await table.press('ArrowUp');
  await table.press('Space');
  await table.announces('Work dropped, position 1 of 3');
  await expect.poll(() => table.focused()).toBe('button Move Work');

  await reach(table, 'Jonas Wirth');
  await table.press('Enter');
  await table.type('Gallery');
  await table.press('Enter');
  await table.announces('Jonas Wirth is now called Gallery');
  await expect.poll(() => table.focused()).toBe('button Gallery');
  await table.press('Enter');
  await table.type('Nobody');
  await table.press('Escape');
  await expect.poll(() => table.focused()).toBe('button Gallery');
  await reach(table, 'Pin Gallery');
  await table.press('Enter');
  await table.announces('Gallery is pinned');
  await expect.poll(() => table.focused()).toBe('button Pin Gallery');
}

async function byMouse(table: Surface): Promise<void> {
  await table.click('button', 'Color of Gallery');
  await table.click('radio', 'Iris');
  await table.pointAt('button', 'Color of Gallery: Iris');
  await table.press('Escape');
  await expect.poll(() => table.focused()).toBe('button Color of Gallery: Iris');
  await table.click('button', 'Hide Priya Raman');
  await table.announces('Priya Raman is shown again');
  await table.click('button', 'Pin Théo Lamarque');
  await table.announces('Théo Lamarque is no longer pinned');
  expect(await names(table)).toEqual(['Gallery', 'Work', 'Ada Quell', 'Théo Lamarque', 'Priya Raman']);
  await table.drag('button', 'Move Priya Raman', 'Move Work');
  await table.announces('Priya Raman dropped, position 1 of 4');
  await table.click('button', 'Move Ada Quell');
  await table.announces('Ada Quell lifted, position 3 of 4');
  await table.click('button', 'Move Work');
  await table.announces('Ada Quell dropped, position 2 of 4');
}

const reach = (table: Surface, label: string) =>
  table.run((wanted) => {
    const all = [...document.querySelectorAll<HTMLElement>('.accounts button')];
    all.find((each) => (each.getAttribute('aria-label') ?? each.textContent) === wanted)?.focus();
  }, label);

const names = (table: Surface): Promise<string[]> =>
  table.run(() => [...document.querySelectorAll('.name-button')].map(({ textContent }) => textContent ?? ''));

/** With the colors that were chosen here. */
const listed = (popup: Surface): Promise<string[]> =>
  popup.run(() =>
    [...document.querySelectorAll('.row')].map((row) => {
      const name = row.querySelector('.name')?.textContent ?? '';
      const hue = row.querySelector('[data-hue]')?.getAttribute('data-hue');
      return ['Gallery', 'Work'].includes(name) ? `${name} ${hue}` : name;
    }),
  );

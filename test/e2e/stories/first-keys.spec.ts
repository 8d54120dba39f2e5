import { connectWithPeople } from '../connect';
import { letGo } from '../held-back';
import { expect, test } from '../story';
import type { Surface } from '../surface';

type Press = [what: string, leadsTo: string, press: (popup: Surface) => Promise<void>];

const KEYS: Press[] = [
  ['a digit', 'Jonas Wirth', (popup) => popup.press('2')],
  [
    'a name and Enter',
    'Mina Okafor',
    async (popup) => {
      await popup.type('okafor');
      await popup.press('Enter');
    },
  ],
];
const CLICK: Press = ['a click', 'Mina Okafor', (popup) => popup.click('option', 'Mina Okafor')];

const SPOKEN: Press = [
  'the click of an assistive tool, after a press that was let go of elsewhere',
  'Jonas Wirth',
  async (popup) => {
    await popup.run(() => {
      const rowOf = (name: string) =>
        [...document.querySelectorAll<HTMLElement>('.row')].find((row) => row.textContent?.includes(name));
      const { x, y } = rowOf('Mina Okafor')?.getBoundingClientRect() ?? {};
      const at = { bubbles: true, clientX: x ?? 0, clientY: y ?? 0 };
      rowOf('Mina Okafor')?.dispatchEvent(new PointerEvent('pointerdown', at));
      rowOf('Jonas Wirth')?.click();
    });
  },
];

const OPENERS: Press[] = [
  ['the key for the menu of a row', 'menuitem', (popup) => popup.press('ContextMenu')],
  ['the button that leads to the places', 'option', (popup) => popup.click('button', 'Organization and')],
  ['the name of the app', 'option Fieldnote', (popup) => popup.click('button', 'Fieldnote')],
  ['signing everybody out', 'button Cancel', (popup) => popup.click('button', 'Sign out all')],
];

test.describe('before the second load', () => {
  test.use({ held: 'second-load' });

  test('what is pressed is done once it is there', async ({ stage, world }) => {
    await connectWithPeople(stage, world.fieldnote);
    const page = await stage.openPage('options.html');
    for (const [what, whom, press] of [CLICK, ...KEYS, SPOKEN]) {
      const popup = await stage.openPopup();
      await popup.see('Mina Okafor');
      const before = await popup.active();
      await press(popup);
      expect(await popup.active(), what).toEqual(before);
      await letGo(page);
      await expect.poll(async () => (await popup.active())?.name, { message: what }).toBe(whom);
    }
  });
});

test.describe('before what comes by a press', () => {
  test.use({ held: 'asked-load' });

  test('a press opens it once it is there, with the keyboard in it', async ({ stage, world }) => {
    await connectWithPeople(stage, world.fieldnote);
    const page = await stage.openPage('options.html');
    for (const [what, inside, press] of OPENERS) {
      const popup = await stage.openPopup();
      await popup.see('Mina Okafor');
      await press(popup);
      expect(await popup.run(() => document.querySelector('.menu, .sheet') === null), what).toBe(true);
      expect(await popup.focused(), what).not.toBe('');
      await letGo(page);
      await expect.poll(() => popup.focused(), { message: what }).toContain(inside);
    }
  });
});

test.describe('before the first script', () => {
  test.use({ held: 'popup' });

  test('keys go into the filter, and count once it runs', async ({ stage, world }) => {
    await connectWithPeople(stage, world.fieldnote);
    const page = await stage.openPage('options.html');
    // The browser is attached to before it has read the page.
    const early = await stage.openPopup();
    await expect.poll(() => early.focused()).toContain('combobox');
    await early.press('2');
    await letGo(page);
    await expect.poll(async () => (await early.active())?.name).toBe('Jonas Wirth');
    await expect.poll(() => early.focused()).toContain('combobox');

    const typing = await stage.openPopup();
    await expect.poll(() => typing.focused()).toContain('combobox');
    await typing.type('oka');
    await letGo(page);
    await typing.see('1 of 4');
    await typing.type('for');
    expect((await typing.rows()).map(({ name }) => name)).toEqual(['Mina Okafor']);
    expect(await typing.run(() => document.querySelector('input')?.value)).toBe('okafor');
    expect(await typing.run(cutNames)).toEqual([]);
  });
});

/** Names for which there is room and that are cut all the same, by how they are marked. Runs in the page. */
function cutNames(): string[] {
  const names = [...document.querySelectorAll('.name')];
  return names.flatMap((name) => (name.scrollWidth > name.clientWidth ? (name.textContent ?? '') : []));
}

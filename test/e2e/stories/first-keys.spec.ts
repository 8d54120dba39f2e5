import { connectWithPeople } from '../connect';
import { letGo } from '../held-back';
import { expect, test } from '../story';
import type { Surface } from '../surface';

type Press = [what: string, whom: string, press: (popup: Surface) => Promise<void>];

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

test.describe('before the second load', () => {
  test.use({ held: 'second-load' });

  test('what is pressed is done once it is there', async ({ stage, world }) => {
    await connectWithPeople(stage, world.fieldnote);
    const page = await stage.openPage('options.html');
    for (const [what, whom, press] of [CLICK, ...KEYS]) {
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

test.describe('before the first script', () => {
  test.use({ held: 'popup' });

  test('keys go into the filter, and count once it runs', async ({ stage, world }) => {
    await connectWithPeople(stage, world.fieldnote);
    const page = await stage.openPage('options.html');
    const early = await stage.openPopup();
    await early.press('2');
    await letGo(page);
    await expect.poll(async () => (await early.active())?.name).toBe('Jonas Wirth');
    expect(await early.focused()).toContain('combobox');

    const typing = await stage.openPopup();
    await typing.type('oka');
    await letGo(page);
    await typing.see('1 of 4');
    await typing.type('for');
    expect((await typing.rows()).map(({ name }) => name)).toEqual(['Mina Okafor']);
    expect(await typing.run(() => document.querySelector('input')?.value)).toBe('okafor');
  });
});

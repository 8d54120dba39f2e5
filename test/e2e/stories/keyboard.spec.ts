import { connectWithPeople } from '../connect';
import { requests } from '../judge';
import { LAYOUTS } from '../layouts';
import type { Stage } from '../stage';
import { expect, test } from '../story';
import type { Surface } from '../surface';

const selected = async (popup: Surface) => (await popup.rows()).find((row) => row.selected)?.name;
const names = async (popup: Surface) => (await popup.rows()).map(({ name }) => name);

test.beforeEach(async ({ stage, world }) => {
  await connectWithPeople(stage, world.fieldnote);
});

/** Notes how often something of the page's root is written, as Firefox does to measure the popup anew. */
const watchRoot = (popup: Surface) =>
  popup.run(() => {
    Reflect.set(document, 'written', 0);
    const note = (all: MutationRecord[]) =>
      Reflect.set(document, 'written', Reflect.get(document, 'written') + all.length);
    new MutationObserver(note).observe(document.documentElement, { attributes: true });
  });

const writtenAtRoot = (popup: Surface) => popup.run((): number => Reflect.get(document, 'written'));

/** What the focus comes to, one press after another, until it is back where it began. */
async function roundTrip(popup: Surface, key: string): Promise<string[]> {
  const first = await popup.focused();
  const passed = [first];
  do {
    await popup.press(key);
    // Where the page ends its browser gives the focus back to it, in a moment.
    await expect.poll(() => popup.focused()).not.toBe('');
    passed.push(await popup.focused());
  } while (passed.at(-1) !== first && passed.length < 20);
  return passed;
}

/** A list that has more than it shows is passed as well, in some browsers. */
const PASSED = [
  'button Add account',
  'button Sign out all',
  'button Settings',
  'button App Fieldnote',
  'button Organization and workspace Quell Labs · Research',
  'button Actions for Ada Quell',
  'button Order and hidden accounts',
];

/** What keys do that switch nobody: each in a popup of its own. */
const KEYS: Record<string, (popup: Surface, browser: Stage['browser']) => Promise<void>> = {
  'arrows, Home and End move the selection, the filter keeps the focus, and nothing else is written': async (
    popup,
  ) => {
    await watchRoot(popup);
    const [first, second, ...others] = await names(popup);
    const last = others.at(-1);
    await expect.poll(() => popup.focused()).toBe('combobox Find an account');
    expect(await selected(popup)).toBe(first);
    await popup.press('ArrowDown');
    expect(await selected(popup)).toBe(second);
    await popup.press('End');
    expect(await selected(popup)).toBe(last);
    await popup.press('ArrowDown');
    expect(await selected(popup)).toBe(last);
    await popup.press('Home');
    expect(await selected(popup)).toBe(first);
    await expect.poll(() => popup.focused()).toBe('combobox Find an account');
    expect(await writtenAtRoot(popup)).toBe(0);
  },
  'Tab leads round through all that can be pressed, and Shift and Tab the same way back': async (popup) => {
    await popup.see('Sign out all');
    const forth = await roundTrip(popup, 'Tab');
    expect(forth).toEqual(expect.arrayContaining(PASSED));
    expect(await roundTrip(popup, 'Shift+Tab')).toEqual(forth.toReversed());
  },
  'every typed word must match, in name, e-mail or place': async (popup) => {
    await popup.type('quell fin');
    await popup.see('1 of 4');
    expect(await names(popup)).toEqual(['Priya Raman']);
    await popup.type(' nobody');
    await popup.see('No account matches “quell fin nobody”');
  },
  'after a slash, digits are typed and switch nothing': async (popup) => {
    await popup.type('/3');
    await popup.see('No account matches “3”');
  },
  'the clear button empties the filter': async (popup) => {
    await popup.type('mina');
    await popup.see('1 of 4');
    await popup.click('button', 'Clear filter');
    await popup.missing('1 of 4');
    expect(await names(popup)).toHaveLength(4);
    await expect.poll(() => popup.focused()).toBe('combobox Find an account');
  },
  'Escape first clears the filter, then closes': async (popup, browser) => {
    await popup.type('mina');
    await popup.see('1 of 4');
    await popup.press('Escape');
    // Firefox takes a real Escape for itself and closes the popup before the page sees it.
    if (browser === 'firefox') {
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
  },
};

test('keys lead through the list, the filter and all that can be pressed, and switch nobody', async ({
  stage,
  world,
}) => {
  for (const [what, press] of Object.entries(KEYS))
    await test.step(what, async () => {
      const popup = await stage.openPopup();
      await popup.see('Ada Quell');
      await press(popup, stage.browser);
      await stage.closePopup();
    });
  expect(requests(world, world.fieldnote, { method: 'POST' })).toHaveLength(0);
});

// In Firefox: lib/session/order/previous.test.ts, and the command by toolbar/commands.spec.ts.
test('0 leads back to who was active before, again and again, and the tray offers the same @chromium', async ({
  stage,
}) => {
  const settings = await stage.openPage('options.html#behaviour');
  await settings.click('radio', 'Leave');
  const popup = await stage.openPopup();
  await popup.see('Ada Quell');
  await popup.click('option', 'Mina Okafor');
  await popup.announces('Mina Okafor is active');
  await popup.press('0');
  await popup.announces('Ada Quell is active');
  await popup.press('0');
  await popup.announces('Mina Okafor is active');
  await popup.see('You are Mina Okafor now');
  await popup.click('button', 'Back to Ada Quell');
  await popup.announces('Ada Quell is active');
});

const typed = (popup: Surface) =>
  popup.run(() => document.querySelector<HTMLInputElement>('[data-filter]')?.value);

/** Empties the filter as a person does who has typed one character too many. */
async function unwrite(popup: Surface, characters: number): Promise<void> {
  for (let left = characters; left > 0; left -= 1) await popup.press('Backspace');
  await expect.poll(() => typed(popup)).toBe('');
}

test('on every national keyboard digits switch, and all else that it writes is typed', async ({ stage }) => {
  const popup = await stage.openPopup();
  await popup.see('Ada Quell');
  for (const [at, { name, digit, letters }] of LAYOUTS.entries()) {
    for (const stroke of letters) await popup.strike(stroke);
    expect(await typed(popup), name).toBe(letters.map(({ key }) => key).join(''));
    expect(
      (await popup.rows()).some(({ busy }) => busy),
      name,
    ).toBe(false);
    await unwrite(popup, letters.length);
    const to = (await popup.rows()).find((row) => row.digit === (at % 2 ? '3' : '2'))?.name;
    await popup.strike(digit(at % 2 ? '3' : '2'));
    await expect.poll(async () => (await popup.active())?.name, name).toBe(to);
    expect(await typed(popup), name).toBe('');
  }
});

test('keys of an input method are its own, and a held key switches once', async ({ stage, world }) => {
  const popup = await stage.openPopup();
  await popup.see('Ada Quell');
  const taken = { key: '2', code: 'Digit2' };
  await popup.compose({ strokes: [taken, taken], text: '美奈' });
  await popup.see('No account matches “美奈”');
  expect(requests(world, world.fieldnote, { method: 'POST' })).toHaveLength(0);
  await unwrite(popup, 2);
  const to = (await popup.rows()).find(({ digit }) => digit === '3')?.name;
  await popup.strike({ key: '3', code: 'Digit3', repeats: 5 });
  await expect.poll(async () => (await popup.active())?.name).toBe(to);
  expect(await typed(popup)).toBe('');
  await popup.strike({ key: 'm', code: 'KeyM' });
  await popup.strike({ key: 'Backspace', code: 'Backspace', repeats: 5 });
  await popup.strike({ key: 'ArrowDown', code: 'ArrowDown', repeats: 2 });
  expect(await selected(popup)).toBe((await names(popup))[3]);
  expect(requests(world, world.fieldnote, { method: 'POST' })).toHaveLength(1);
});

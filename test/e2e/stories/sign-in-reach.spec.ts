import { connectWithPeople } from '../connect';
import { activeOf } from '../judge';
import { addAccount, asked, fillIn, onlyCode, seeActive, seeStep } from '../sign-in-page';
import { expect, test } from '../story';
import type { Surface } from '../surface';

const LEA = 'lea@fieldnote.example';

test.beforeEach(async ({ stage, world }) => {
  await connectWithPeople(stage, world.fieldnote);
});

async function tabTo(page: Surface, wanted: string): Promise<void> {
  const passed: string[] = [];
  while ((await page.focused()) !== wanted) {
    expect(passed.length, `${wanted} is not reached, only ${passed.join(', ')}`).toBeLessThan(40);
    await page.press('Tab');
    passed.push(await page.focused());
  }
}

test('an account is added with the keyboard alone, from the popup to the last button', async ({
  stage,
  world,
}) => {
  const { fieldnote } = world;
  const popup = await stage.openPopup();
  await popup.see('Ada Quell');
  await tabTo(popup, 'button Add account');
  await popup.press('Enter');
  const page = await stage.ownTabAt('options.html#sign-in');
  await page.see('Use the account you want to add.');
  await expect.poll(() => page.focused()).toBe('textbox E-mail address or username');
  await page.type(LEA);
  await tabTo(page, 'button E-mail me a code');
  await page.press('Enter');
  await expect.poll(() => page.focused()).toBe('textbox E-mail address');
  await page.press('Enter');
  await seeStep(page, 'Check your e-mail');
  await expect.poll(() => page.focused()).toBe('textbox Code');
  await page.type(await onlyCode(fieldnote, 'sign-in'));
  await page.see('You are now Lea Winter');
  await expect.poll(() => page.focused()).toBe('heading You are now Lea Winter');
  await tabTo(page, 'button Close this tab');
  await page.press('Enter');
  await expect.poll(() => page.closed()).toBe(true);
  await seeActive(stage, 'Lea Winter');
  expect(asked(world, fieldnote)).toEqual({
    '/auth/signin': 1,
    '/auth/prepare-verification': 1,
    '/auth/attempt-verification': 1,
  });
});

/** Nothing is cut off and nothing has to be scrolled sideways. */
const sideways = (page: Surface) =>
  page.run(() => ({
    width: innerWidth,
    overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
  }));
const FITS = { width: 320, overflow: 0 };

// In Chromium: chromium-only/any-size.spec.ts, every page in the narrowest window.
test('an account is added in a window of 320 pixels, with nothing to scroll sideways @firefox', async ({
  stage,
  world,
}) => {
  const { fieldnote } = world;
  const page = await addAccount(stage);
  await page.setWidth(320);
  await expect.poll(() => sideways(page)).toEqual(FITS);
  await page.click('button', 'E-mail me a code');
  await fillIn(page, { 'E-mail address': LEA });
  expect(await sideways(page)).toEqual(FITS);
  await page.click('button', 'Continue');
  await seeStep(page, 'Check your e-mail');
  expect(await sideways(page)).toEqual(FITS);
  await page.click('textbox', 'Code');
  await page.type(await onlyCode(fieldnote, 'sign-in'));
  await page.see('You are now Lea Winter');
  expect(await sideways(page)).toEqual(FITS);
  await page.click('button', 'Close this tab');
  await expect.poll(() => page.closed()).toBe(true);
  await seeActive(stage, 'Lea Winter');
  expect(activeOf(fieldnote)).toBe(LEA);
});

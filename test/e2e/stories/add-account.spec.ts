import { connect, connectWithPeople } from '../connect';
import { activeOf, readIsOld } from '../judge';
import { expect, test } from '../story';
import type { Surface } from '../surface';

const THEO = { email: 'theo@lamarque.fr', password: 'meadow-44' };

async function fillIn(page: Surface, identifier: string): Promise<void> {
  await page.click('textbox', identifier);
  await page.type(THEO.email);
  await page.click('textbox', 'Password');
  await page.type(THEO.password);
  await page.press('Enter');
}

// In Firefox: the story of the first sign-in by keyboard (access/by-keyboard.spec.ts).
test("an account added with the switcher's own form is in the popup at once @chromium", async ({
  stage,
  world,
}) => {
  const { fieldnote } = world;
  await connect(stage, fieldnote);
  const popup = await stage.openPopup();
  await popup.see('Nobody is signed in to Fieldnote');
  await popup.click('button', 'Sign in to Fieldnote');
  const form = await stage.ownTabAt('options.html#sign-in');
  await fillIn(form, 'E-mail address or username');
  await form.missing('Use the account you want to add.');
  const again = await stage.openPopup();
  await expect.poll(async () => (await again.active())?.name).toBe('Théo Lamarque');
  expect(activeOf(fieldnote)).toBe(THEO.email);
});

// In Chromium: foreign.spec.ts, of who came by the site.
test("an account added on the app's own sign-in page is noticed when the popup opens @firefox", async ({
  stage,
  world,
}) => {
  const { fieldnote } = world;
  const tab = await connectWithPeople(stage, fieldnote);
  const first = await stage.openPopup();
  await first.click('button', 'Sign out all');
  await first.click('button', 'Sign out 5');
  await first.see('You are signed out of Fieldnote');
  await stage.closePopup();
  await tab.goto(`${fieldnote.site}/sign-in`);
  await fillIn(tab, 'E-mail or user name');
  await tab.see('Signed in here');
  await readIsOld(world, fieldnote);
  const again = await stage.openPopup();
  await expect.poll(async () => (await again.active())?.name).toBe('Théo Lamarque');
});

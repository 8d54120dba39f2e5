import { connect } from '../connect';
import { expect, test } from '../story';

test("an account added on the app's own sign-in page is noticed by itself", async ({ stage, world }) => {
  const { fieldnote } = world;
  await connect(stage, fieldnote);
  const popup = await stage.openPopup();
  await popup.see('Nobody is signed in to Fieldnote');
  await popup.click('button', 'Sign in to Fieldnote');
  const page = await stage.tabAt(`${fieldnote.site}/sign-in`);
  await page.click('textbox', 'E-mail or user name');
  await page.type('theo@lamarque.fr');
  await page.click('textbox', 'Password');
  await page.type('meadow-44');
  await page.press('Enter');
  await page.see('Théo Lamarque');
  const again = await stage.openPopup();
  await expect.poll(async () => (await again.active())?.name).toBe('Théo Lamarque');
  await again.missing('Sign-in to Fieldnote is open in a tab');
});

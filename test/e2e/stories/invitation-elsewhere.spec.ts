import { connectWithPeople } from '../connect';
import { allow, goToGoogle, letSeeTabs, offerGoogle } from '../elsewhere';
import { activeOf, requests } from '../judge';
import { addAccount, namesIn, seeActive, seeStep } from '../sign-in-page';
import { expect, test } from '../story';

test.beforeEach(async ({ stage, world }) => {
  offerGoogle(world.fieldnote);
  world.fieldnote.control.settings.signUpMode = 'restricted';
  await connectWithPeople(stage, world.fieldnote);
});

// In Chromium: entrypoints/options/sign-in/deeds/elsewhere-deeds.test.ts (“takes a checked invitation along”) and
// lib/background/flow/invitation-kept.test.ts.
test('an invitation goes along to a provider, after a tab that was closed and a worker that was killed @firefox', async ({
  stage,
  world,
}) => {
  const { fieldnote, server, port } = world;
  // Only who brings its token is invited: it names no address.
  const token = fieldnote.control.invite({ firstName: 'Sanne' });
  const page = await addAccount(stage);
  await page.click('button', 'I have an invitation');
  await page.click('textbox', 'Invitation link');
  await page.paste(`${fieldnote.site}/sign-up?invite_token=${token}`);
  await page.click('button', 'Check invitation');
  await seeStep(page, 'You are invited to Fieldnote.');

  const host = `${server.provider('google_oauth').host}:${port}`;
  const google = `http://${host}`;
  await page.click('button', 'Google');
  await page.click('button', `Continue to ${host}`);
  await (await stage.tabAt(google)).close();
  await page.see(`You closed the ${host} tab`, 20_000);
  await page.click('button', 'Try again');
  const again = await stage.tabAt(google);
  await stage.killWorker();
  await allow(again, 'Sanne de Wit');
  await again.see('Signed in here');

  const popup = await seeActive(stage, 'Sanne de Wit');
  expect(await namesIn(popup)).toContain('Ada Quell');
  await page.see('You are now Sanne de Wit');
  expect(requests(world, fieldnote, { path: '/auth/oauth2/init' })).toHaveLength(2);
});

// In Firefox: lib/background/flow/coming-back.test.ts (“a refusal that the server knows first”).
test('whom nobody invited is turned away, and reads why in that tab, or here where it may be seen @chromium', async ({
  stage,
  world,
}) => {
  const { fieldnote } = world;
  const { page, google, host } = await goToGoogle(stage, world);
  await allow(google, 'Sanne de Wit');
  await google.see('Sign up is restricted');
  await page.see('It was not finished. Its tab says why.', 20_000);
  expect(await google.closed()).toBe(false);

  await letSeeTabs(stage, fieldnote);
  await page.show();
  await page.click('button', 'Try again');
  // Google remembers what it may tell the app.
  const again = await stage.tabAt(`http://${host}`);
  await again.click('button', 'Continue as Sanne de Wit');
  await page.see('Fieldnote said no', 20_000);
  await page.see('New accounts are by invitation only.');
  await expect.poll(() => again.closed()).toBe(true);

  await page.click('button', 'Other ways to sign in');
  await page.click('button', 'I have an invitation');
  await page.see('Fieldnote is open by invitation');
  const popup = await seeActive(stage, 'Ada Quell');
  expect(await namesIn(popup)).toHaveLength(4);
  expect(activeOf(fieldnote)).toBe('ada@quelllabs.co');
});

import { connectWithPeople } from '../connect';
import { allow, goToGoogle, letSeeTabs, offerGoogle } from '../elsewhere';
import { activeOf, requests } from '../judge';
import { addAccount, namesIn, seeActive, seeStep } from '../sign-in-page';
import type { Tab } from '../stage';
import { expect, test } from '../story';

const OTHERS = ['Ada Quell', 'Jonas Wirth', 'Mina Okafor', 'Priya Raman', 'Théo Lamarque'];

test.beforeEach(async ({ stage, world }) => {
  offerGoogle(world.fieldnote);
  await connectWithPeople(stage, world.fieldnote);
});

test('somebody new is added by way of a provider, though the worker was killed meanwhile', async ({
  stage,
  world,
}) => {
  const { fieldnote } = world;
  const { page, google, host } = await goToGoogle(stage, world);
  await page.see(`Finish in the ${host} tab`);
  await stage.killWorker();
  await allow(google, 'Sanne de Wit');
  await google.see('Signed in here');

  const popup = await seeActive(stage, 'Sanne de Wit');
  expect((await namesIn(popup)).sort()).toEqual(OTHERS);
  await page.see('You are now Sanne de Wit');
  expect(requests(world, fieldnote, { path: '/auth/oauth2/init' })).toHaveLength(1);
});

test('a tab that was closed early is told, the next try finds the account, and Ada stays who she is', async ({
  stage,
  world,
}) => {
  const { fieldnote } = world;
  const { page, google, host } = await goToGoogle(stage, world);
  await google.close();
  await page.see(`You closed the ${host} tab`);
  expect(activeOf(fieldnote)).toBe('ada@quelllabs.co');

  await page.click('button', 'Try again');
  const again = await stage.tabAt(`http://${host}`);
  await page.show();
  await page.click('switch', 'Keep Ada Quell active');
  await again.show();
  await allow(again, 'Lea Winter');
  await page.see('Lea Winter is added');
  const popup = await seeActive(stage, 'Ada Quell');
  expect(await namesIn(popup)).toContain('Lea Winter');
  expect(activeOf(fieldnote)).toBe('ada@quelllabs.co');
});

// In Firefox: lib/background/flow/coming-back.test.ts (“steps that remain”).
test('after the provider a second factor is asked for on our own page @chromium', async ({
  stage,
  world,
}) => {
  const { fieldnote } = world;
  await letSeeTabs(stage, fieldnote);
  const { page, google } = await goToGoogle(stage, world);
  await allow(google, 'Noor Haddad');

  await seeStep(page, 'Enter the code from your app');
  await expect.poll(() => google.closed()).toBe(true);
  await page.type(fieldnote.control.totp(fieldnote.people['noor@fieldnote.example'] ?? ''));
  await page.see('You are now Noor Haddad');
  await seeActive(stage, 'Noor Haddad');
  expect(activeOf(fieldnote)).toBe('noor@fieldnote.example');
});

// In Chromium: the story about the portal’s callback page, and lib/background/flow/elsewhere.test.ts (“a refusal”).
test('a sign-in that the person or the provider breaks off is told, and nothing is lost @firefox', async ({
  stage,
  world,
}) => {
  const { fieldnote } = world;
  await letSeeTabs(stage, fieldnote);
  const { page, google, host } = await goToGoogle(stage, world);
  await google.click('button', 'Cancel');
  await page.see(`${host} said no`);
  await page.see('You cancelled the sign-in at Google.');

  await page.click('button', 'Try again');
  const again = await stage.tabAt(`http://${host}`);
  await again.click('button', 'Let it fail');
  await page.see('Google cannot sign anybody in right now.');
  await page.click('button', 'Other ways to sign in');
  await page.see('Use the account you want to add.');
  const popup = await seeActive(stage, 'Ada Quell');
  expect(await namesIn(popup)).toHaveLength(4);
});

// In Firefox: the story above, and lib/background/flow/elsewhere.test.ts (“a refusal”).
test('a cancel that ends on the portal’s own callback page is told as well @chromium', async ({
  stage,
  world,
}) => {
  const { fieldnote } = world;
  fieldnote.control.settings.callbackKeepsErrors = true;
  await letSeeTabs(stage, fieldnote);
  const { page, google, host } = await goToGoogle(stage, world);
  await google.click('button', 'Cancel');
  await page.see(`${host} said no`);
  await page.see('You cancelled the sign-in at Google.');
  await expect.poll(() => google.closed()).toBe(true);
});

// In Chromium: lib/background/flow/already.test.ts.
test('somebody who is signed in already is found, not added twice @firefox', async ({ stage, world }) => {
  world.server
    .provider('google_oauth')
    .addPerson({ firstName: 'Mina', lastName: 'Okafor', email: 'mina.okafor@tidewell.io' });
  await letSeeTabs(stage, world.fieldnote);
  const { page, google } = await goToGoogle(stage, world);
  await allow(google, 'Mina Okafor');

  await page.see('This account is already here');
  await page.click('button', 'Switch to Mina Okafor');
  await expect.poll(() => page.closed()).toBe(true);
  await seeActive(stage, 'Mina Okafor');
});

/** Where a sign-in ends the switcher closes the tab, maybe before its page has loaded: what follows shows it was there. */
const endAt = (tab: Tab, address: string): Promise<void> => tab.goto(address).catch(() => undefined);

// In Firefox: test/wacht-server/oauth-refused.test.ts for the server, lib/background/flow/elsewhere.test.ts for what
// is made of it.
test('an answer that was used before, or altered, is refused, and one can start again @chromium', async ({
  stage,
  world,
}) => {
  const { fieldnote } = world;
  await letSeeTabs(stage, fieldnote);
  const { page, google, host } = await goToGoogle(stage, world);
  await endAt(google, `${fieldnote.site}/sso-callback?code=made-up&state=made.up.altogether`);
  await page.see('This answer was used before, or is too old. Start again.');
  expect(activeOf(fieldnote)).toBe('ada@quelllabs.co');

  await page.click('button', 'Try again');
  const again = await stage.tabAt(`http://${host}`);
  const markup = '<img src=x onerror=alert(1)> Not you';
  await endAt(
    again,
    `${fieldnote.site}/sign-in?error=refused&error_description=${encodeURIComponent(markup)}`,
  );
  await page.see(markup);
  expect(await page.run(() => document.querySelector('[onerror]'))).toBeNull();

  await page.click('button', 'Try again');
  await allow(await stage.tabAt(`http://${host}`), 'Lea Winter');
  await page.see('You are now Lea Winter');
});

const UNSAFE = [
  ['', 'Google is not available here just now.'],
  ['javascript:alert(document.domain)', 'not safe to open'],
  ['http://accounts.google.com/', 'not safe to open'],
  ['https://accounts.google.com@evil.example/', 'not safe to open'],
] as const;

// In Firefox: lib/session/outward-url.attack.test.ts.
test('an app that sends people to unsafe places sends them nowhere @chromium', async ({ stage, world }) => {
  const { control } = world.fieldnote;
  const page = await addAccount(stage);
  for (const [address, said] of UNSAFE) {
    const body = JSON.stringify({ data: { oauth_url: address } });
    control.fault({ path: '/auth/oauth2/init', kind: { do: 'body', body } });
    await page.click('button', 'Google');
    await page.see(said);
  }
  control.settings.socialProviders = [];
  await page.click('button', 'Google');
  await page.see('does not offer this way anymore');
  expect((await stage.visited()).filter((address) => /google|javascript|evil/.test(address))).toEqual([]);
});

import { goToAppPage, leaveForAppPage } from '../app-page';
import { connectWithPeople } from '../connect';
import { letSeeTabs } from '../elsewhere';
import { inFront } from '../in-front';
import { activeOf, requests } from '../judge';
import { addAccount, asked, fillIn, namesIn, onlyCode, seeActive } from '../sign-in-page';
import { expect, test } from '../story';
import type { Surface } from '../surface';
import type { App } from '../world';

declare const chrome: { tabs: { query(all: object): Promise<{ active: boolean; url?: string }[]> } };

const NOOR = 'noor@fieldnote.example';

test.beforeEach(async ({ stage, world }) => {
  await connectWithPeople(stage, world.fieldnote);
});

/** Noor's password, then the code of her authenticator app. */
async function signInAsNoor(theirs: Surface, { control, people }: App): Promise<void> {
  await fillIn(theirs, { 'E-mail or user name': NOOR, Password: 'juniper-63' });
  await theirs.press('Enter');
  await theirs.see('Confirm that it is you');
  await fillIn(theirs, { 'Code from your authenticator app': control.totp(people[NOOR] ?? '') });
  await theirs.press('Enter');
}

// In Chromium: oauth.spec.ts (“though the worker was killed meanwhile”) and lib/background/flow/hosted-page.test.ts
// (“a killed worker goes on”).
test('who signs in on the app’s own page is there, though the worker was killed meanwhile @firefox', async ({
  stage,
  world,
}) => {
  const { fieldnote } = world;
  const { page, theirs } = await goToAppPage(stage, fieldnote);
  await page.see('Finish on Fieldnote’s page');
  await stage.killWorker();
  await signInAsNoor(theirs, fieldnote);
  await theirs.see('Signed in here');

  const popup = await seeActive(stage, 'Noor Haddad');
  expect(await namesIn(popup)).toContain('Ada Quell');
  await page.see('You are now Noor Haddad');
  expect(asked(world, fieldnote)).toEqual({});
  expect(activeOf(fieldnote)).toBe(NOOR);
});

// In Firefox: lib/background/flow/hosted-page.test.ts (“once the account is there”).
test('an account that is made on the app’s own page appears, and brings back whoever made it @chromium', async ({
  stage,
  world,
}) => {
  const { fieldnote } = world;
  const page = await addAccount(stage);
  await page.click('button', 'Create an account');
  await page.see('By signing up you agree to the terms.');
  const theirs = await leaveForAppPage(stage, { page, app: fieldnote, path: '/sign-up' });
  await fillIn(theirs, {
    'First name': 'Wren',
    'Last name': 'Adeyemi',
    'E-mail': 'wren@fieldnote.example',
    Password: 'kettle-drum-9',
  });
  await theirs.press('Enter');
  await theirs.see('Check your e-mail');
  await fillIn(theirs, { Code: await onlyCode(fieldnote, 'verify-email') });
  await theirs.press('Enter');

  await inFront(page);
  await page.see('You are now Wren Adeyemi');
  await seeActive(stage, 'Wren Adeyemi');
  // Nobody allowed the switcher to see where that tab has got to.
  expect(await theirs.closed()).toBe(false);
  expect(asked(world, fieldnote)).toEqual({});
});

// In Firefox: oauth.spec.ts (“a tab that was closed early”) and lib/background/flow/hosted-page.test.ts (“closing the
// tab”).
test('a page that was closed early is told; the next one is closed when all is done @chromium', async ({
  stage,
  world,
}) => {
  const { fieldnote } = world;
  await letSeeTabs(stage, fieldnote);
  const { page, theirs } = await goToAppPage(stage, fieldnote);
  await theirs.close();
  await page.see('You closed Fieldnote’s page', 20_000);
  await page.see('No new account has come here so far.');
  expect(activeOf(fieldnote)).toBe('ada@quelllabs.co');

  await page.click('button', 'Try again');
  const again = await stage.tabAt(`${fieldnote.site}/sign-in`);
  await signInAsNoor(again, fieldnote);
  await inFront(page);
  await page.see('You are now Noor Haddad');
  await expect.poll(() => again.closed()).toBe(true);
  await seeActive(stage, 'Noor Haddad');

  await stage.closePopup();
  const settings = await stage.ownTabAt('options.html#apps');
  const before = await settings.run(tabsNow);
  await page.show();
  await page.click('button', 'Open Fieldnote');
  await expect.poll(() => page.closed()).toBe(true);
  const after = await settings.run(tabsNow);
  expect(after).toEqual({ count: before.count - 1, inFront: expect.stringContaining(fieldnote.site) });
});

/** Runs in a page of the extension, which is told the addresses of hosts that are granted. */
async function tabsNow(): Promise<{ count: number; inFront: string | undefined }> {
  const tabs = await chrome.tabs.query({});
  return { count: tabs.length, inFront: tabs.find(({ active }) => active)?.url };
}

// In Chromium: lib/background/flow/hosted-page.test.ts (“a page that comes back at once”).
test('a page that takes nobody beside those who are there comes back, and that is said @firefox', async ({
  stage,
  world,
}) => {
  const { fieldnote } = world;
  await letSeeTabs(stage, fieldnote);
  const page = await addAccount(stage);
  fieldnote.control.settings.severalAccounts = false;
  await page.click('button', 'More ways');
  await page.click('button', 'Use Fieldnote’s own page');
  await page.see('The page came back, but no new account is here', 20_000);
  await inFront(page);

  await page.click('button', 'Other ways to sign in');
  await page.see('Fieldnote keeps one account at a time');
  const popup = await seeActive(stage, 'Ada Quell');
  expect(await namesIn(popup)).toHaveLength(4);
  expect(requests(world, fieldnote, { method: 'POST' })).toEqual([]);
});

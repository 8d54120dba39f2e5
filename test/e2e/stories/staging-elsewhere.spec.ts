import { QUELL_LABS } from '../../wacht-server';
import { connect } from '../connect';
import { allow, offerGoogle } from '../elsewhere';
import { requests } from '../judge';
import { kept } from '../kept';
import { goToOrganisation, organisationsTab } from '../organisation';
import { addAccount, fillIn, namesIn, seeActive } from '../sign-in-page';
import { expect, test } from '../story';
import type { App, World } from '../world';

/** The token that the extension holds for a staging session. */
const tokenIn = (stored: string): string => /"token":"([\w-]+\.[\w-]+\.[\w-]+)"/.exec(stored)?.[1] ?? '';

/** The sessions that the switcher has read. */
const sessionsRead = (world: World, app: App): Set<string | null> =>
  new Set(requests(world, app, { path: '/session' }).map(({ sessionIdAfter }) => sessionIdAfter));

// In Firefox: lib/background/flow/elsewhere-kills.test.ts in staging, and a provider’s way there by the story below.
test("an organisation signs in to the switcher's own session, whatever the browser is given on the way @chromium", async ({
  stage,
  world,
}) => {
  const { orrery } = world;
  orrery.control.settings.enterpriseSso = true;
  const options = await connect(stage, orrery);
  const rosa = { organisation: QUELL_LABS, email: 'rosa@quelllabs.example' };
  const { page, theirs } = await goToOrganisation(stage, world, rosa);
  await allow(theirs, 'Rosa Quint');
  await page.see('You are now Rosa Quint');

  orrery.control.settings.samlReplacesCookie = true;
  const token = tokenIn(await kept(options));
  await page.click('button', 'Add another account');
  await page.see('Use the account you want to add.');
  await fillIn(page, { 'E-mail address or username': 'tom@quelllabs.example' });
  await page.press('Enter');
  await allow(await organisationsTab(stage, world, QUELL_LABS), 'Tom Ferris');
  await page.see('You are now Tom Ferris');

  const popup = await seeActive(stage, 'Tom Ferris');
  expect(await namesIn(popup)).toEqual(expect.arrayContaining(['Ada Quell', 'Jonas Wirth', 'Rosa Quint']));
  expect(sessionsRead(world, orrery).size).toBe(1);
  expect(tokenIn(await kept(options))).toBe(token);
});

test('a provider is gone to from the app’s own page, which gets the session when the person agrees', async ({
  stage,
  world,
}) => {
  const { orrery } = world;
  offerGoogle(orrery);
  const options = await connect(stage, orrery);
  const page = await addAccount(stage);
  await page.click('button', 'Google');
  await page.see('Orrery’s page gets this session');
  await page.click('button', 'Back');
  await page.see('Use the account you want to add.');
  const before = await stage.visited();
  expect(before.filter((address) => address.startsWith(orrery.site))).toEqual([]);

  await page.click('button', 'Google');
  await page.click('button', 'Give it this session and go on');
  const token = tokenIn(await kept(options));
  const theirs = await stage.tabAt(`${orrery.site}/sign-in`);
  await theirs.click('button', 'Continue with Google');
  await theirs.see('Sign in to Google');
  await allow(theirs, 'Sanne de Wit');
  await page.see('You are now Sanne de Wit');

  expect(await namesIn(await seeActive(stage, 'Sanne de Wit'))).toContain('Ada Quell');
  expect(sessionsRead(world, orrery).size).toBe(1);
  const led = (await stage.visited()).filter((address) => address.includes(token));
  expect(led[0]).toContain('/sign-in?');
  for (const address of led) expect(address.startsWith(`${orrery.site}/`), address).toBe(true);
  const [local, ...others] = JSON.parse(await kept(options));
  expect(JSON.stringify(local)).toContain(token);
  expect(JSON.stringify(others)).not.toContain(token);
});

// In Chromium: lib/background/flow/hand-over.test.ts, and the way there by the story above.
test('a page that got the session may be closed early, and the worker may end while it is used @firefox', async ({
  stage,
  world,
}) => {
  const { orrery } = world;
  offerGoogle(orrery);
  await connect(stage, orrery);
  const page = await addAccount(stage);
  await page.click('button', 'Google');
  await page.click('button', 'Give it this session and go on');
  await (await stage.tabAt(`${orrery.site}/sign-in`)).close();
  await page.see('You closed Orrery’s page');

  await page.click('button', 'Try again');
  await page.click('button', 'Give it this session and go on');
  const theirs = await stage.tabAt(`${orrery.site}/sign-in`);
  await theirs.click('button', 'Continue with Google');
  await theirs.see('Sign in to Google');
  await stage.killWorker();
  await allow(theirs, 'Sanne de Wit');
  await theirs.see('Signed in here');

  expect(await namesIn(await seeActive(stage, 'Sanne de Wit'))).toContain('Ada Quell');
  expect(sessionsRead(world, orrery).size).toBe(1);
});

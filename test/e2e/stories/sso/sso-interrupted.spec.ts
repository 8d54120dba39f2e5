import { MERIDIAN_ARTS, QUELL_LABS } from '../../../wacht-server';
import { connectWithPeople } from '../../connect';
import { allow, letSeeTabs } from '../../elsewhere';
import { activeOf } from '../../judge';
import { goToOrganisation, organisationsTab } from '../../organisation';
import { asked, namesIn, seeActive } from '../../sign-in-page';
import { expect, test } from '../../story';

// The way through a browser is the same for both; each protocol is proved for itself in test/wacht-server/sso.test.ts.
const PEOPLE = [
  {
    by: 'SAML',
    only: '@chromium',
    organisation: QUELL_LABS,
    email: 'tom@quelllabs.example',
    name: 'Tom Ferris',
  },
  {
    by: 'OpenID Connect',
    only: '@firefox',
    organisation: MERIDIAN_ARTS,
    email: 'ivo@meridian.example',
    name: 'Ivo Marsh',
  },
];

test.beforeEach(async ({ stage, world: { fieldnote } }) => {
  fieldnote.control.settings.enterpriseSso = true;
  await connectWithPeople(stage, fieldnote);
});

for (const { by, only, organisation, email, name } of PEOPLE)
  test(`by ${by}: who cancels, then closes the tab, then outlives the worker gets in all the same ${only}`, async ({
    stage,
    world,
  }) => {
    const { fieldnote } = world;
    const { page, theirs } = await goToOrganisation(stage, world, { organisation, email });
    await theirs.click('button', 'Cancel');
    await page.see('Your organization’s sign-in did not go through');
    await page.see('Its tab says why.');
    await theirs.see('The sign-in was cancelled.');
    expect(activeOf(fieldnote)).toBe('ada@quelllabs.co');

    await page.click('button', 'Try again');
    const second = await organisationsTab(stage, world, organisation);
    await second.close();
    await page.see('You closed your organization’s tab', 15_000);
    await page.see('No new account has come here so far.');

    await page.click('button', 'Try again');
    const third = await organisationsTab(stage, world, organisation);
    await page.see('Finish in your organization’s tab');
    await stage.killWorker();
    await allow(third, name);
    await third.see('Signed in here');
    const popup = await seeActive(stage, name);
    expect(await namesIn(popup)).toContain('Ada Quell');
    await page.see(`You are now ${name}`);
    expect(asked(world, fieldnote)['/auth/sso/login']).toBe(3);
  });

// In Firefox: lib/background/flow/elsewhere.test.ts (“a refusal”).
test('whom the app does not let in is told so in its own words, and nobody is lost by it @chromium', async ({
  stage,
  world,
}) => {
  const { fieldnote } = world;
  await letSeeTabs(stage, fieldnote);
  const kira = { organisation: MERIDIAN_ARTS, email: 'kira@meridian.example' };
  const { page, theirs } = await goToOrganisation(stage, world, kira);
  await allow(theirs, 'Kira Lund');

  await page.see('Your organization’s sign-in did not go through');
  await page.see('Your organisation knows you, but you have no account here.');
  await expect.poll(() => theirs.closed()).toBe(true);
  await page.click('button', 'Use password instead');
  await page.see('Enter your password');
  expect(activeOf(fieldnote)).toBe('ada@quelllabs.co');
  expect(await namesIn(await seeActive(stage, 'Ada Quell'))).toHaveLength(4);
});

import { MERIDIAN_ARTS, QUELL_LABS } from '../../../wacht-server';
import { connectWithPeople } from '../../connect';
import { allow, letSeeTabs } from '../../elsewhere';
import { activeOf, switches } from '../../judge';
import { goToOrganisation, organisationsTab } from '../../organisation';
import { addAccount, asked, fillIn, namesIn, seeActive } from '../../sign-in-page';
import { expect, test } from '../../story';

const ROSA = 'rosa@quelllabs.example';

test.beforeEach(async ({ stage, world: { fieldnote } }) => {
  fieldnote.control.settings.enterpriseSso = true;
  await connectWithPeople(stage, fieldnote);
});

// In Chromium: sso-interrupted.spec.ts and oauth.spec.ts, which go the same way.
test('somebody of an organisation is added by way of its own page, and that tab is left alone @firefox', async ({
  stage,
  world,
}) => {
  const { fieldnote } = world;
  const { page, theirs } = await goToOrganisation(stage, world, { organisation: QUELL_LABS, email: ROSA });
  await page.see('Finish in your organization’s tab');
  await allow(theirs, 'Rosa Quint');

  await page.see('You are now Rosa Quint');
  expect(await namesIn(await seeActive(stage, 'Rosa Quint'))).toContain('Ada Quell');
  expect(activeOf(fieldnote)).toBe(ROSA);
  expect(asked(world, fieldnote)).toEqual({
    '/auth/identify': 1,
    '/auth/sso/login': 1,
    '/auth/sso/callback': 1,
  });
  await theirs.see('Signed in here');
  expect(await theirs.url()).toBe(`${fieldnote.site}/`);
});

// In Chromium: lib/background/flow/elsewhere.test.ts (“who wished to stay”) and coming-back.test.ts (“a tab that
// comes to its end”).
test('who wishes to stay Ada is Ada afterwards, and a tab that is seen to have ended is closed @firefox', async ({
  stage,
  world,
}) => {
  const { fieldnote } = world;
  await letSeeTabs(stage, fieldnote);
  const page = await addAccount(stage);
  await page.click('switch', 'Keep Ada Quell active');
  await page.click('button', 'Single sign-on');
  await page.see('Enter the e-mail address that you have there.');
  await fillIn(page, { 'E-mail address': 'ivo@meridian.example' });
  await page.press('Enter');
  await page.see('Your organization signs in on its own page');
  await page.click('button', `Continue to ${MERIDIAN_ARTS.host}:${world.port}`);
  const theirs = await organisationsTab(stage, world, MERIDIAN_ARTS);
  await allow(theirs, 'Ivo Marsh');

  await page.see('Ivo Marsh is added');
  await page.see('You are still Ada Quell');
  await expect.poll(() => theirs.closed()).toBe(true);
  expect(activeOf(fieldnote)).toBe('ada@quelllabs.co');
  expect(switches(world, fieldnote)).toHaveLength(1);
  expect(await namesIn(await seeActive(stage, 'Ada Quell'))).toContain('Ivo Marsh');
});

import { QUELL_LABS } from '../../../wacht-server';
import { connectWithPeople } from '../../connect';
import { allow } from '../../elsewhere';
import { goToOrganisation } from '../../organisation';
import { fillIn, namesIn, seeActive } from '../../sign-in-page';
import { expect, test } from '../../story';

const EVERYBODY = ['Ada Quell', 'Jonas Wirth', 'Mina Okafor', 'Théo Lamarque', 'Priya Raman'];

// In Chromium: lib/background/flow/elsewhere-trouble.test.ts (“a session that became another one”).
test('an app that replaces the session is told on, its people are named, and signing in again works @firefox', async ({
  stage,
  world,
}) => {
  const { fieldnote } = world;
  Object.assign(fieldnote.control.settings, { enterpriseSso: true, samlReplacesCookie: true });
  await connectWithPeople(stage, fieldnote);
  const rosa = { organisation: QUELL_LABS, email: 'rosa@quelllabs.example' };
  const { page, theirs } = await goToOrganisation(stage, world, rosa);
  // A reply that is on its way just then would bring the old session back: so nobody asks anything.
  await stage.killWorker();
  await allow(theirs, 'Rosa Quint');
  await theirs.see('Nobody is signed in');

  const popup = await stage.openPopup();
  await popup.see('This browser no longer has your Fieldnote session');
  await popup.click('button', 'Show the accounts');
  expect((await namesIn(popup)).toSorted()).toEqual(EVERYBODY.toSorted());
  await page.see('Fieldnote replaced your session');
  await page.see('When you came back from your organization’s page');
  for (const name of EVERYBODY) await page.see(name);
  await popup.click('option', 'Ada Quell');
  await page.see('Use the account you want to add.');
  await page.click('button', 'Continue');
  await fillIn(page, { Password: 'lantern-07' });
  await page.press('Enter');
  await page.see('You are now Ada Quell');
  const again = await seeActive(stage, 'Ada Quell');
  expect(await namesIn(again)).toHaveLength(3);
  await again.click('button', '1 more');
  await expect.poll(() => namesIn(again)).toHaveLength(4);
  await again.see('Sign in');
});

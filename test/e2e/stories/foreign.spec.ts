import { connectWithPeople } from '../connect';
import { activeOf, readIsOld, requests, sessionOf, switches } from '../judge';
import { namesIn, seeActive } from '../sign-in-page';
import { expect, test } from '../story';
import type { App } from '../world';

const LEA = 'lea@fieldnote.example';
const NOOR = 'noor@fieldnote.example';

/** Somebody signs in without the switcher, and is active. */
const signInElsewhere = (app: App, email: string): string =>
  app.control.signIn(sessionOf(app), app.people[email] ?? '');

// In Firefox: lib/background/foreign.test.ts.
test('who came by the site is marked and named, moves nobody, and stays with one click or goes when asked @chromium', async ({
  stage,
  world,
}) => {
  const { fieldnote } = world;
  await connectWithPeople(stage, fieldnote);
  const known = await (await seeActive(stage, 'Ada Quell')).rows();
  expect(known.map(({ digit }) => digit)).toEqual(['2', '3', '4', '5']);
  await stage.closePopup();

  signInElsewhere(fieldnote, LEA);
  await readIsOld(world, fieldnote);
  const popup = await seeActive(stage, 'Lea Winter');
  await popup.see('Signed in on the site');
  await popup.see('Lea Winter signed in on the site');
  await popup.see('just now');
  // While the popup is open no row moves: who was active before comes last.
  const same = known.map(({ name, digit }) => ({ name, digit }));
  expect(await popup.rows()).toMatchObject([...same, { name: 'Ada Quell', digit: '1' }]);
  expect(requests(world, fieldnote, { method: 'POST' })).toEqual([]);

  await popup.click('option', 'Mina Okafor');
  await expect.poll(async () => (await popup.active())?.name).toBe('Mina Okafor');
  expect(activeOf(fieldnote)).toBe('mina.okafor@tidewell.io');
  expect(switches(world, fieldnote)).toHaveLength(1);
  // What the switch has left is said first.
  await popup.click('button', 'Dismiss');
  await popup.see('Lea Winter signed in on the site');
  const digitOfLea = async () => (await popup.rows()).find(({ name }) => name === 'Lea Winter')?.digit;
  expect(await digitOfLea()).toBeNull();
  await popup.click('button', 'Keep');
  await popup.missing('igned in on the site');
  expect(await digitOfLea()).toBe('6');

  signInElsewhere(fieldnote, NOOR);
  await readIsOld(world, fieldnote);
  const again = await seeActive(stage, 'Noor Haddad');
  await again.see('Noor Haddad signed in on the site');
  await again.click('button', 'Not me');
  await again.see('Sign out Noor Haddad?');
  expect(requests(world, fieldnote, { path: '/session/sign-out' })).toEqual([]);
  await again.click('button', 'Sign out');
  await again.missing('igned in on the site');
  await expect
    .poll(() => fieldnote.control.session(sessionOf(fieldnote)).signIns.map(({ userId }) => userId))
    .not.toContain(fieldnote.people[NOOR]);
  await stage.closePopup();
  const last = await stage.openPopup();
  await last.see('Choose one below');
  const names = ['Ada Quell', ...same.map(({ name }) => name), 'Lea Winter', 'Noor Haddad'];
  expect(await namesIn(last)).toEqual(names);
});

import { connect, connectWithPeople, signEverybodyIn } from '../connect';
import { requests } from '../judge';
import { addAccount, asked, fillIn, namesIn } from '../sign-in-page';
import { expect, test } from '../story';
import type { App } from '../world';

const BLOCKED = 'Cookies are blocked here';
const NOBODY = 'Cookies of Fieldnote are blocked, so nobody can sign in';
const EVERYBODY = ['Jonas Wirth', 'Mina Okafor', 'Priya Raman', 'Théo Lamarque'];
const NELL = {
  firstName: 'Nell',
  lastName: 'Osei',
  username: 'nell',
  email: 'nell@fieldnote.example',
  password: 'thimble-73',
};

const addNell = ({ control }: App): string => control.addPerson(NELL);

test('where cookies are blocked nobody is said to be signed out, and allowing them finds the session', async ({
  stage,
  world,
}) => {
  const { fieldnote } = world;
  await connectWithPeople(stage, fieldnote);
  await stage.blockCookies(true);

  const popup = await stage.openPopup();
  await popup.see(BLOCKED);
  await popup.see(`Allow ${fieldnote.host} in the browser’s settings`);
  expect(await popup.active()).toMatchObject({ name: 'Ada Quell', confirmed: false });
  expect((await namesIn(popup)).toSorted()).toEqual(EVERYBODY);
  await popup.click('button', 'Look again');
  await popup.click('option', 'Mina Okafor');
  await popup.see(BLOCKED);
  expect(await popup.text()).not.toContain('signed out');
  expect(requests(world, fieldnote, { method: 'POST' })).toEqual([]);

  await stage.blockCookies(false);
  const again = await stage.openPopup();
  await again.missing(BLOCKED);
  await again.click('option', 'Mina Okafor');
  await again.announces('Mina Okafor is active');
});

// In Firefox: lib/background/asking/blocked-cookies.test.ts (“in mid-sign-in”), and what blocking does by the story
// above.
test('a good password that ends where cookies are blocked is told so, and sent once @chromium', async ({
  stage,
  world,
}) => {
  const { fieldnote } = world;
  await connectWithPeople(stage, fieldnote);
  addNell(fieldnote);
  const page = await addAccount(stage);
  await fillIn(page, { 'E-mail address or username': NELL.email, Password: NELL.password });
  await stage.blockCookies(true);
  await page.click('button', 'Sign in');
  await page.see(NOBODY);
  await page.see('under privacy and security');
  await fillIn(page, { Password: NELL.password });
  await page.click('button', 'Sign in');
  await page.see(NOBODY);
  await page.missing('One moment…');
  expect(asked(world, fieldnote)).toEqual({ '/auth/signin': 1 });

  await stage.blockCookies(false);
  await fillIn(page, { Password: NELL.password });
  await page.click('button', 'Sign in');
  await page.see('You are now Nell Osei');
  expect(asked(world, fieldnote)).toEqual({ '/auth/signin': 2 });
});

test('an app that is connected where cookies are blocked says so, and asks for no sign-in', async ({
  stage,
  world,
}) => {
  const { fieldnote } = world;
  await signEverybodyIn(stage, fieldnote);
  await stage.blockCookies(true);
  await connect(stage, fieldnote);
  const popup = await stage.openPopup();
  await popup.see(BLOCKED);
  expect(await popup.text()).not.toContain('signed out');
  expect(requests(world, fieldnote, { method: 'POST' })).toEqual([]);
});

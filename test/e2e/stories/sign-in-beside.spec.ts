import { connectWithPeople } from '../connect';
import { activeOf, readIsOld, sessionOf, switches } from '../judge';
import { addAccount, asked, fillIn, namesIn, onlyCode, seeActive, seeStep } from '../sign-in-page';
import { expect, test } from '../story';

const EITHER = 'E-mail address or username';
const LEA = 'lea@fieldnote.example';
const MINA = { email: 'mina.okafor@tidewell.io', password: 'granite-31' };

test.beforeEach(async ({ stage, world }) => {
  await connectWithPeople(stage, world.fieldnote);
});

// In Firefox: lib/background/flow/sign-in.test.ts (“to stay who one is”).
test('who wishes to stay Ada is Ada afterwards, with the new account beside her @chromium', async ({
  stage,
  world,
}) => {
  const { fieldnote } = world;
  const page = await addAccount(stage);
  await page.click('switch', 'Keep Ada Quell active');
  await page.click('button', 'E-mail me a code');
  await fillIn(page, { 'E-mail address': LEA });
  await page.click('button', 'Continue');
  await seeStep(page, 'Check your e-mail');
  await page.type(await onlyCode(fieldnote, 'sign-in'));
  await page.see('Lea Winter is added');
  await page.see('You are still Ada Quell');
  expect(activeOf(fieldnote)).toBe('ada@quelllabs.co');
  expect(switches(world, fieldnote)).toHaveLength(1);
  expect(await namesIn(await seeActive(stage, 'Ada Quell'))).toContain('Lea Winter');
});

// In Chromium: lib/background/flow/sign-in.test.ts (“who is signed in already”).
test('whoever is signed in already can be switched to right there @firefox', async ({ stage, world }) => {
  const { fieldnote } = world;
  const page = await addAccount(stage);
  await fillIn(page, { [EITHER]: MINA.email, Password: MINA.password });
  await page.press('Enter');
  await page.see('This account is already here');
  expect(activeOf(fieldnote)).toBe('ada@quelllabs.co');
  await page.click('button', 'Switch to Mina Okafor');
  await expect.poll(() => page.closed()).toBe(true);
  expect(await namesIn(await seeActive(stage, 'Mina Okafor'))).toHaveLength(4);
  expect(activeOf(fieldnote)).toBe(MINA.email);
  expect(asked(world, fieldnote)).toEqual({ '/auth/signin': 1, '/session/switch-sign-in': 1 });
});

// In Firefox: lib/background/flow/sign-in.test.ts (“an ended account’s”).
test('an account that has ended signs in again with its address filled in @chromium', async ({
  stage,
  world,
}) => {
  const { fieldnote } = world;
  const { control, people } = fieldnote;
  const sessionId = sessionOf(fieldnote);
  const mina = control.session(sessionId).signIns.find(({ userId }) => userId === people[MINA.email]);
  control.expireSignIn(sessionId, mina?.id ?? '');
  await readIsOld(world, fieldnote);
  const popup = await stage.openPopup();
  await popup.see('Sign in');
  await popup.click('option', 'Mina Okafor');
  const page = await stage.ownTabAt('options.html#sign-in');
  await page.see('Use the account you want to add.');
  expect(await page.run(() => document.querySelector<HTMLInputElement>('[name=identifier]')?.value)).toBe(
    MINA.email,
  );
  await fillIn(page, { Password: MINA.password });
  await page.press('Enter');
  await page.see('You are now Mina Okafor');
  expect(await namesIn(await seeActive(stage, 'Mina Okafor'))).toHaveLength(4);
  expect(asked(world, fieldnote)).toEqual({ '/auth/signin': 1 });
});

import { connectWithPeople } from '../connect';
import { activeOf } from '../judge';
import { addAccount, asked, fillIn, onlyCode, onlyMessage, seeActive, seeStep } from '../sign-in-page';
import { expect, test } from '../story';

const EITHER = 'E-mail address or username';
const NOOR = { email: 'noor@fieldnote.example', password: 'juniper-63' };
const FELIX = { email: 'felix@fieldnote.example', password: 'cobalt-29' };
const INES = { email: 'ines@fieldnote.example', password: 'saffron-81' };
const SOL = { email: 'sol@fieldnote.example', password: 'walnut-17' };

test.beforeEach(async ({ stage, world }) => {
  await connectWithPeople(stage, world.fieldnote);
});

// In Chromium: lib/background/flow/sign-in.test.ts (“then authenticator”), and a second step by the stories below.
test("after the password, an authenticator's code adds an account @firefox", async ({ stage, world }) => {
  const { fieldnote } = world;
  const page = await addAccount(stage);
  await fillIn(page, { [EITHER]: NOOR.email, Password: NOOR.password });
  await page.press('Enter');
  await seeStep(page, 'Enter the code from your app');
  expect(activeOf(fieldnote)).toBe('ada@quelllabs.co');
  await page.type(fieldnote.control.totp(fieldnote.people[NOOR.email] ?? ''));
  await page.see('You are now Noor Haddad');
  await seeActive(stage, 'Noor Haddad');
  expect(activeOf(fieldnote)).toBe(NOOR.email);
  expect(asked(world, fieldnote)).toMatchObject({ '/auth/signin': 1, '/auth/attempt-verification': 1 });
  expect(fieldnote.control.outbox).toEqual([]);
});

// In Firefox: lib/background/flow/sign-in.test.ts (“then phone_otp”).
test('after the password, a code to the phone whose last digits are known adds an account @chromium', async ({
  stage,
  world,
}) => {
  const { fieldnote } = world;
  const page = await addAccount(stage);
  await fillIn(page, { [EITHER]: FELIX.email, Password: FELIX.password });
  await page.press('Enter');
  await seeStep(page, 'Confirm it is you');
  await page.click('button', 'Text message');
  await seeStep(page, 'Which phone is it?');
  expect(fieldnote.control.outbox).toEqual([]);
  await fillIn(page, { 'Last four digits': '4567' });
  await page.click('button', 'Text me a code');
  await seeStep(page, 'Check your messages');
  const { to, code } = await onlyMessage(fieldnote, 'second-factor');
  expect(to).toBe('+436641234567');
  await page.type(code ?? '');
  await page.see('You are now Felix Brandt');
  await seeActive(stage, 'Felix Brandt');
  expect(asked(world, fieldnote)).toEqual({
    '/auth/signin': 1,
    '/auth/prepare-verification': 1,
    '/auth/attempt-verification': 1,
  });
  expect(fieldnote.control.outbox).toHaveLength(1);
});

// In Chromium: lib/background/flow/sign-in.test.ts (“then backup_code”).
test('after the password, a backup code adds an account, and counts once @firefox', async ({
  stage,
  world,
}) => {
  const { fieldnote } = world;
  const page = await addAccount(stage);
  await fillIn(page, { [EITHER]: FELIX.email, Password: FELIX.password });
  await page.press('Enter');
  await page.click('button', 'Backup code');
  await fillIn(page, { 'Backup code': 'QK7M2TXA' });
  await page.see('You are now Felix Brandt');
  await seeActive(stage, 'Felix Brandt');
  expect(asked(world, fieldnote)).toMatchObject({ '/auth/signin': 1, '/auth/attempt-verification': 1 });
  expect(fieldnote.control.outbox).toEqual([]);
});

// In Firefox: lib/background/flow/sign-in.test.ts (“an unverified e-mail”).
test('after the password, an unconfirmed address is confirmed with a mailed code @chromium', async ({
  stage,
  world,
}) => {
  const { fieldnote } = world;
  const page = await addAccount(stage);
  await fillIn(page, { [EITHER]: INES.email, Password: INES.password });
  await page.press('Enter');
  await seeStep(page, 'Check your e-mail');
  await page.type(await onlyCode(fieldnote, 'verify-email'));
  await page.see('You are now Ines Moreau');
  await seeActive(stage, 'Ines Moreau');
  expect(fieldnote.control.outbox).toHaveLength(1);
});

// In Chromium: lib/background/flow/sign-in.test.ts (“then the missing part”).
test('after the password, what is missing of a profile is filled in @firefox', async ({ stage, world }) => {
  const { fieldnote } = world;
  const page = await addAccount(stage);
  await fillIn(page, { [EITHER]: SOL.email, Password: SOL.password });
  await page.press('Enter');
  await seeStep(page, 'One thing is missing');
  await fillIn(page, { 'Last name': 'Abara' });
  await page.click('button', 'Save and continue');
  await page.see('You are now Sol Abara');
  await seeActive(stage, 'Sol Abara');
  expect(activeOf(fieldnote)).toBe(SOL.email);
  expect(asked(world, fieldnote)).toEqual({ '/auth/signin': 1, '/auth/complete-profile': 1 });
});

import { connectWithPeople } from '../connect';
import { addAccount, asked, fillIn, onlyCode, onlyMessage, seeActive, seeStep } from '../sign-in-page';
import { expect, test } from '../story';

test.beforeEach(async ({ stage, world }) => {
  await connectWithPeople(stage, world.fieldnote);
});

test('a new account is made, its address confirmed with a mailed code, and it is in the popup', async ({
  stage,
  world,
}) => {
  const { fieldnote } = world;
  const page = await addAccount(stage);
  await page.click('button', 'Create an account');
  await page.see('By signing up you agree to the terms.');
  await fillIn(page, {
    'First name': 'Wren',
    'Last name': 'Adeyemi',
    'E-mail address': 'wren@fieldnote.example',
    Password: 'kettle-drum-9',
  });
  await page.click('button', 'Create an account');
  await seeStep(page, 'Check your e-mail');
  const { to, code } = await onlyMessage(fieldnote, 'verify-email');
  expect(to).toBe('wren@fieldnote.example');
  await page.type(code ?? '');
  await page.see('You are now Wren Adeyemi');
  await seeActive(stage, 'Wren Adeyemi');
  expect(asked(world, fieldnote)).toEqual({
    '/auth/signup': 1,
    '/auth/prepare-verification': 1,
    '/auth/attempt-verification': 1,
  });
  expect(fieldnote.control.outbox).toHaveLength(1);
});

// In Firefox: lib/background/flow/sign-up.test.ts (“an invitation opens”), and pasting one by the story below.
test('where sign-up is closed, an invitation opens it with its address filled in @chromium', async ({
  stage,
  world,
}) => {
  const { fieldnote } = world;
  const { control, site } = fieldnote;
  control.settings.signUpMode = 'restricted';
  const token = control.invite({ email: 'remy@fieldnote.example', firstName: 'Remy', lastName: 'Falk' });
  const page = await addAccount(stage);
  await page.click('button', 'I have an invitation');
  await seeStep(page, 'Fieldnote is open by invitation');
  await page.click('textbox', 'Invitation link');
  await page.paste(`${site}/sign-up?invite_token=${token}`);
  await page.click('button', 'Check invitation');
  await seeStep(page, 'You are invited to Fieldnote.');
  await page.see('The invitation is for this address.');
  await fillIn(page, { Password: 'marzipan-4-dusk' });
  await page.click('button', 'Create an account');
  await seeStep(page, 'Check your e-mail');
  await page.type(await onlyCode(fieldnote, 'verify-email'));
  await page.see('You are now Remy Falk');
  await seeActive(stage, 'Remy Falk');
  expect(control.outbox.map(({ to }) => to)).toEqual(['remy@fieldnote.example']);
  expect(asked(world, fieldnote)).toEqual({
    '/auth/signup': 1,
    '/auth/prepare-verification': 1,
    '/auth/attempt-verification': 1,
  });
});

// In Firefox: entrypoints/options/sign-in/deeds/sign-up-deeds.test.ts (“INVITATION_EXPIRED”).
test('an expired invitation says so, and leaves everything as it is @chromium', async ({ stage, world }) => {
  const { fieldnote } = world;
  fieldnote.control.settings.signUpMode = 'restricted';
  const page = await addAccount(stage);
  await page.click('button', 'I have an invitation');
  await page.click('textbox', 'Invitation link');
  await page.paste(fieldnote.control.invite({ expired: true }));
  await page.press('Enter');
  await page.see('This invitation has expired. Ask for a new one.');
  expect(asked(world, fieldnote)).toEqual({});
});

import { connectWithPeople } from '../connect';
import { activeOf } from '../judge';
import { addAccount, asked, fillIn, namesIn, onlyCode, seeActive, seeStep } from '../sign-in-page';
import { expect, test } from '../story';
import { until } from '../until';
import type { App } from '../world';

const EITHER = 'E-mail address or username';
const NELL = {
  firstName: 'Nell',
  lastName: 'Osei',
  username: 'nell',
  email: 'nell@fieldnote.example',
  password: 'thimble-73',
};

function addNell({ control, people }: App): void {
  people[NELL.email] = control.addPerson(NELL);
}

test.beforeEach(async ({ stage, world }) => {
  await connectWithPeople(stage, world.fieldnote);
  addNell(world.fieldnote);
});

test('an e-mail address and a password, wrong at first, add an account', async ({ stage, world }) => {
  const { fieldnote } = world;
  const page = await addAccount(stage);
  await fillIn(page, { [EITHER]: NELL.email, Password: 'thimble-37' });
  await page.click('button', 'Sign in');
  await page.see('That e-mail address, username or password is not right.');
  await fillIn(page, { Password: NELL.password });
  await page.click('button', 'Sign in');
  await page.see('You are now Nell Osei');
  expect(await namesIn(await seeActive(stage, 'Nell Osei'))).toContain('Ada Quell');
  expect(activeOf(fieldnote)).toBe(NELL.email);
  expect(asked(world, fieldnote)).toEqual({ '/auth/signin': 2 });
  expect(fieldnote.control.outbox).toEqual([]);
});

// In Chromium: the story above by an address, and lib/wacht/sign-in-flows.test.ts by each name.
test('a username and a password add an account @firefox', async ({ stage, world }) => {
  const { fieldnote } = world;
  const page = await addAccount(stage);
  await fillIn(page, { [EITHER]: NELL.username, Password: NELL.password });
  await page.press('Enter');
  await page.see('You are now Nell Osei');
  expect(await namesIn(await seeActive(stage, 'Nell Osei'))).toContain('Ada Quell');
  expect(asked(world, fieldnote)).toEqual({ '/auth/signin': 1 });
});

// In Firefox: lib/background/flow/sign-in.test.ts (“ten wrong passwords”).
test('ten wrong passwords lock an address, and the accounts that are there are not touched @chromium', async ({
  stage,
  world,
}) => {
  const { fieldnote } = world;
  const page = await addAccount(stage);
  await fillIn(page, { [EITHER]: NELL.email });
  for (let wrong = 1; wrong <= 10; wrong += 1) {
    await fillIn(page, { Password: `wrong-${wrong}` });
    await page.press('Enter');
    await until(
      () => page.run(() => document.querySelector<HTMLInputElement>('[name=password]')?.value === ''),
      {
        instead: () => `wrong password ${wrong} was not answered`,
      },
    );
  }
  await page.see('That e-mail address, username or password is not right.');
  await fillIn(page, { Password: NELL.password });
  await page.press('Enter');
  await page.see('Too many wrong passwords');
  await page.see('You can try again in 30 minutes');
  expect(asked(world, fieldnote)).toEqual({ '/auth/signin': 11 });
  expect(activeOf(fieldnote)).toBe('ada@quelllabs.co');
  await page.click('button', 'Use another account');
  await page.see('Use the account you want to add.');
});

test('a page that is loaded anew keeps how far a forgotten password has come', async ({ stage, world }) => {
  const { fieldnote } = world;
  const page = await addAccount(stage);
  await fillIn(page, { [EITHER]: NELL.email });
  await page.click('button', 'Reset password');
  await seeStep(page, 'Reset your password');
  await page.reload();
  await seeStep(page, 'Reset your password');
  await page.click('button', 'E-mail me a code');
  await seeStep(page, 'Check your e-mail');
  const code = await onlyCode(fieldnote, 'password-reset');
  await page.close();
  const popup = await stage.openPopup();
  await popup.click('button', 'Add account');
  const again = await stage.ownTabAt('options.html#sign-in');
  await again.see(NELL.email);
  await again.click('textbox', 'Code');
  await again.type(code);
  await seeStep(again, 'Set a new password');
  expect(asked(world, fieldnote)).toEqual({ '/auth/forgot-password': 2 });
});

// In Chromium: the story above up to the code, lib/background/flow/sign-up.test.ts (“a forgotten password”) to the
// end.
test('who forgot the password sets a new one with a mailed code, and is signed in @firefox', async ({
  stage,
  world,
}) => {
  const { fieldnote } = world;
  const page = await addAccount(stage);
  await fillIn(page, { [EITHER]: NELL.email });
  await page.click('button', 'Reset password');
  await seeStep(page, 'Reset your password');
  await page.click('button', 'E-mail me a code');
  await seeStep(page, 'Check your e-mail');
  await fillIn(page, { Code: await onlyCode(fieldnote, 'password-reset') });
  await seeStep(page, 'Set a new password');
  await fillIn(page, { Password: 'bobbin-2-spindle' });
  await page.click('button', 'Set password and sign in');
  await page.see('You are now Nell Osei');
  await seeActive(stage, 'Nell Osei');
  expect(activeOf(fieldnote)).toBe(NELL.email);
  expect(asked(world, fieldnote)).toEqual({ '/auth/forgot-password': 2, '/auth/reset-password': 1 });
  expect(fieldnote.control.outbox).toHaveLength(1);
});

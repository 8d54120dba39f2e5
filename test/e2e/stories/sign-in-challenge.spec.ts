import { connectWithPeople } from '../connect';
import { requests } from '../judge';
import { addAccount, asked, fillIn, onlyCode, seeActive, seeStep } from '../sign-in-page';
import { expect, test } from '../story';
import type { App, World } from '../world';

const LEA = 'lea@fieldnote.example';

const challenges = (world: World, app: App) =>
  requests(world, app, { method: 'POST' })
    .map(({ path }) => path)
    .filter((path) => path.startsWith('/captcha/'));

test('a challenge is solved in the page, and its proof goes with the sign-in', async ({ stage, world }) => {
  const { fieldnote } = world;
  await connectWithPeople(stage, fieldnote);
  Object.assign(fieldnote.control.settings, {
    challenge: true,
    puzzle: { count: 8, saltLength: 32, difficulty: 2 },
  });
  const page = await addAccount(stage);
  await page.click('button', 'E-mail me a code');
  await fillIn(page, { 'E-mail address': LEA });
  await page.click('button', 'Continue');
  await seeStep(page, 'Check your e-mail');
  await page.type(await onlyCode(fieldnote, 'sign-in'));
  await page.see('You are now Lea Winter');
  await seeActive(stage, 'Lea Winter');
  const [signIn] = requests(world, fieldnote, { path: '/auth/signin' });
  expect(signIn?.form).toHaveProperty('challenge_token');
  expect(challenges(world, fieldnote)).toEqual(['/captcha/challenge', '/captcha/redeem']);
  expect(asked(world, fieldnote)).toMatchObject({ '/auth/signin': 1, '/auth/attempt-verification': 1 });
  expect(fieldnote.control.outbox).toHaveLength(1);
});

// In Chromium: entrypoints/options/sign-in/deeds/challenge.test.ts (“when the calculation is given up”).
test('a calculation that is given up leaves what was typed, and sends nothing @firefox', async ({
  stage,
  world,
}) => {
  const { fieldnote } = world;
  await connectWithPeople(stage, fieldnote);
  Object.assign(fieldnote.control.settings, {
    challenge: true,
    puzzle: { count: 1, saltLength: 32, difficulty: 12 },
  });
  const page = await addAccount(stage);
  await page.click('button', 'E-mail me a code');
  await fillIn(page, { 'E-mail address': LEA });
  await page.click('button', 'Continue');
  await page.see('0 of 1 done');
  await page.click('button', 'Cancel');
  await page.see('Use the account you want to add.');
  const typed = () => page.run(() => document.querySelector<HTMLInputElement>('[name=identifier]')?.value);
  expect(await typed()).toBe(LEA);
  expect(asked(world, fieldnote)).toEqual({});
});

import { connectWithPeople } from '../connect';
import { activeOf } from '../judge';
import {
  addAccount,
  asked,
  chooseMailedCode,
  fillIn,
  namesIn,
  onlyCode,
  onlyMessage,
  seeActive,
  seeStep,
} from '../sign-in-page';
import { expect, test } from '../story';
import type { Surface } from '../surface';
import { until } from '../until';

const LEA = 'lea@fieldnote.example';

function ringOfFocus() {
  const { outlineStyle, outlineWidth, outlineOffset } = getComputedStyle(
    document.activeElement ?? document.body,
  );
  return { style: outlineStyle, width: outlineWidth, offset: outlineOffset };
}

test.beforeEach(async ({ stage, world }) => {
  await connectWithPeople(stage, world.fieldnote);
});

test('a mailed code, pasted in two halves, adds an account', async ({ stage, world }) => {
  const { fieldnote } = world;
  const page = await chooseMailedCode(stage, LEA);
  await page.click('button', 'Continue');
  await seeStep(page, 'Check your e-mail');
  const code = await onlyCode(fieldnote, 'sign-in');
  await page.paste(`${code.slice(0, 3)} ${code.slice(3)}`);
  await page.see('You are now Lea Winter');
  expect(await namesIn(await seeActive(stage, 'Lea Winter'))).toContain('Ada Quell');
  expect(activeOf(fieldnote)).toBe(LEA);
  expect(asked(world, fieldnote)).toEqual({
    '/auth/signin': 1,
    '/auth/prepare-verification': 1,
    '/auth/attempt-verification': 1,
  });
  expect(fieldnote.control.outbox).toHaveLength(1);
});

// In Firefox: lib/background/flow/sign-in.test.ts (“a wrong code keeps the flow”).
test('a wrong mailed code keeps the sign-in, and the right one goes on with it @chromium', async ({
  stage,
  world,
}) => {
  const { fieldnote } = world;
  const page = await chooseMailedCode(stage, LEA);
  // An app that the step names already is not named twice.
  expect(await page.run(() => document.title)).toMatch(/^Sign in to \u2068?Fieldnote\u2069?$/);
  await page.click('button', 'Continue');
  await seeStep(page, 'Check your e-mail');
  const code = await onlyCode(fieldnote, 'sign-in');
  await page.type(code === '000000' ? '111111' : '000000');
  await page.see('That code is not right');
  await expect.poll(() => page.focused()).toBe('textbox Code');
  expect(await page.run(ringOfFocus)).toEqual({ style: 'solid', width: '2px', offset: '4px' });
  expect(await page.run(() => document.title)).toBe('Check your e-mail · Fieldnote');
  await page.type(code);
  await page.see('You are now Lea Winter');
  expect(fieldnote.control.outbox).toHaveLength(1);
});

// In Chromium: the story below, of a code that waits for another answer.
test('a code that is typed while it is still being sent is kept and goes on by itself @firefox', async ({
  stage,
  world,
}) => {
  const { fieldnote } = world;
  const page = await chooseMailedCode(stage, LEA);
  const hold = fieldnote.control.hold('/auth/prepare-verification', 'POST');
  await page.click('button', 'Continue');
  await page.see('Check your e-mail');
  await page.type(await onlyCode(fieldnote, 'sign-in'));
  hold.release();
  await page.see('You are now Lea Winter');
  expect(asked(world, fieldnote)).toMatchObject({ '/auth/attempt-verification': 1 });
});

// In Firefox: the story above.
test('the right code, typed while a wrong one is being refused, follows it @chromium', async ({
  stage,
  world,
}) => {
  const { fieldnote } = world;
  const page = await chooseMailedCode(stage, LEA);
  await page.click('button', 'Continue');
  await seeStep(page, 'Check your e-mail');
  const code = await onlyCode(fieldnote, 'sign-in');
  const hold = fieldnote.control.hold('/auth/attempt-verification', 'POST');
  await page.type(code === '000000' ? '111111' : '000000');
  await hold.reached;
  await page.run(() => document.querySelector<HTMLInputElement>('[name=code]')?.select());
  await page.type(code);
  hold.release();
  await page.see('You are now Lea Winter');
  expect(asked(world, fieldnote)).toMatchObject({ '/auth/attempt-verification': 2 });
});

// In Chromium: entrypoints/options/sign-in/state/phone-numbers.test.ts and lib/wacht/sign-in-flows.test.ts.
test('a pasted phone number and a texted code add an account @firefox', async ({ stage, world }) => {
  const { fieldnote } = world;
  const page = await addAccount(stage);
  await page.click('button', 'Text me a code');
  await countries(page);
  await page.click('textbox', 'Phone number');
  await page.paste('+43 676 9876543');
  expect(await page.run(() => document.querySelector<HTMLSelectElement>('[name=country]')?.value)).toBe('AT');
  await page.click('button', 'Continue');
  await seeStep(page, 'Check your messages');
  const { kind, to, code } = await onlyMessage(fieldnote, 'sign-in');
  expect({ kind, to }).toEqual({ kind: 'sms', to: '+436769876543' });
  await page.type(code ?? '');
  await page.see('You are now Lea Winter');
  await seeActive(stage, 'Lea Winter');
  expect(asked(world, fieldnote)).toEqual({
    '/auth/signin': 1,
    '/auth/prepare-verification': 1,
    '/auth/attempt-verification': 1,
  });
  expect(fieldnote.control.outbox).toHaveLength(1);
});

const countries = (page: Surface) =>
  until(() => page.run(() => document.querySelectorAll('[name=country] option').length > 200), {
    instead: () => 'no countries to choose from',
  });

test('a mailed link, opened in another tab, adds an account, and the waiting page notices', async ({
  stage,
  world,
}) => {
  const { fieldnote } = world;
  const page = await addAccount(stage);
  await page.click('button', 'E-mail me a link');
  await fillIn(page, { 'E-mail address': LEA });
  await page.click('button', 'Continue');
  await page.see('Open the link we sent you');
  await page.see('Waiting for the link.');
  const { link } = await onlyMessage(fieldnote, 'sign-in-link');
  const mail = await stage.openTab(link ?? '');
  await mail.see('You are signed in');
  await page.see('You are now Lea Winter', 20_000);
  await seeActive(stage, 'Lea Winter');
  expect(activeOf(fieldnote)).toBe(LEA);
  expect(asked(world, fieldnote)).toEqual({ '/auth/signin': 1, '/auth/prepare-verification': 1 });
  expect(fieldnote.control.outbox).toHaveLength(1);
});

import { connectWithPeople } from '../connect';
import { activeOf } from '../judge';
import { asked, chooseMailedCode, onlyCode, seeActive, seeStep } from '../sign-in-page';
import type { Stage, Tab } from '../stage';
import { expect, test } from '../story';
import type { App } from '../world';

const LEA = 'lea@fieldnote.example';
const ONE_CODE = {
  '/auth/signin': 1,
  '/auth/prepare-verification': 1,
  '/auth/attempt-verification': 1,
};
const TEN_MINUTES = 10 * 60_000;
/** Clocks may be two minutes apart before an attempt counts as over. */
const SLACK = 3 * 60_000;

test.beforeEach(async ({ stage, world }) => {
  await connectWithPeople(stage, world.fieldnote);
});

/** As far as the code that was mailed. */
async function waitForCode(stage: Stage, app: App): Promise<{ page: Tab; code: string }> {
  const page = await chooseMailedCode(stage, LEA);
  await page.click('button', 'Continue');
  await seeStep(page, 'Check your e-mail');
  return { page, code: await onlyCode(app, 'sign-in') };
}

/** Back through the popup, where one click leads to the step that stands. */
async function goOn(stage: Stage): Promise<Tab> {
  const popup = await stage.openPopup();
  await popup.see('Continue signing in to Fieldnote');
  await popup.click('button', 'Continue');
  return stage.ownTabAt('options.html#sign-in');
}

// In Firefox: lib/background/flow/interruptions.test.ts, and a kill in mid-flow by oauth.spec.ts.
test('a worker killed while the code is awaited takes it all the same @chromium', async ({
  stage,
  world,
}) => {
  const { fieldnote } = world;
  const { page, code } = await waitForCode(stage, fieldnote);
  await stage.killWorker();
  await page.type(code);
  await page.see('You are now Lea Winter');
  await seeActive(stage, 'Lea Winter');
  expect(asked(world, fieldnote)).toEqual(ONE_CODE);
  expect(fieldnote.control.outbox).toHaveLength(1);
});

// In Chromium: lib/background/flow/interruptions.test.ts, and a kill in mid-flow by oauth.spec.ts.
test('a worker killed while the sign-in is on its way finds the attempt, and mails one code @firefox', async ({
  stage,
  world,
}) => {
  const { fieldnote } = world;
  const page = await chooseMailedCode(stage, LEA);
  const hold = fieldnote.control.hold('/auth/signin', 'POST');
  await page.click('button', 'Continue');
  await hold.reached;
  await stage.killWorker();
  hold.release();
  await page.close();
  const again = await goOn(stage);
  await seeStep(again, 'Check your e-mail');
  await again.type(await onlyCode(fieldnote, 'sign-in'));
  await again.see('You are now Lea Winter');
  expect(asked(world, fieldnote)).toEqual(ONE_CODE);
});

// In Firefox: lib/background/flow/sign-in.test.ts (“goes on with an unfinished sign-in”), and a browser that was
// closed by the story below.
test('a closed page is opened again at the code, and no second one is mailed @chromium', async ({
  stage,
  world,
}) => {
  const { fieldnote } = world;
  const { page, code } = await waitForCode(stage, fieldnote);
  await page.close();
  const again = await goOn(stage);
  await seeStep(again, 'Check your e-mail');
  await expect.poll(() => again.focused()).toBe('textbox Code');
  await again.type(code);
  await again.see('You are now Lea Winter');
  await seeActive(stage, 'Lea Winter');
  expect(asked(world, fieldnote)).toEqual(ONE_CODE);
  expect(fieldnote.control.outbox).toHaveLength(1);
});

test('a browser that was closed meanwhile goes on at the code, and no second one is mailed', async ({
  stage,
  world,
}) => {
  const { fieldnote } = world;
  const { code } = await waitForCode(stage, fieldnote);
  await stage.restart();
  const again = await goOn(stage);
  await seeStep(again, 'Check your e-mail');
  await again.type(code);
  await again.see('You are now Lea Winter');
  await seeActive(stage, 'Lea Winter');
  expect(activeOf(fieldnote)).toBe(LEA);
  expect(asked(world, fieldnote)).toEqual(ONE_CODE);
  expect(fieldnote.control.outbox).toHaveLength(1);
});

// In Firefox: lib/background/flow/sign-in.test.ts (“an attempt that took too long”).
test('a code that comes when the sign-in has run out says so, and the address is kept @chromium', async ({
  stage,
  world,
}) => {
  const { fieldnote } = world;
  const { page, code } = await waitForCode(stage, fieldnote);
  await page.close();
  world.server.advance(TEN_MINUTES);
  const again = await goOn(stage);
  await seeStep(again, 'Check your e-mail');
  await again.type(code);
  await again.see('This sign-in has expired. Start again.');
  await again.click('button', 'Start again');
  await again.see('Use the account you want to add.');
  const typed = () => again.run(() => document.querySelector<HTMLInputElement>('[name=identifier]')?.value);
  await expect.poll(typed).toBe(LEA);
  expect(activeOf(fieldnote)).toBe('ada@quelllabs.co');
  expect(fieldnote.control.outbox).toHaveLength(1);
});

// In Chromium: lib/background/flow/sign-in.test.ts (“whether an attempt is over”).
test('who comes back long after is told that it took too long, and the address is kept @firefox', async ({
  stage,
  world,
}) => {
  const { fieldnote } = world;
  const { page } = await waitForCode(stage, fieldnote);
  await page.close();
  world.server.advance(TEN_MINUTES + SLACK);
  const again = await goOn(stage);
  await again.see('That took too long');
  await again.click('button', 'Start again');
  await again.see('Use the account you want to add.');
  const typed = () => again.run(() => document.querySelector<HTMLInputElement>('[name=identifier]')?.value);
  await expect.poll(typed).toBe(LEA);
  expect(fieldnote.control.outbox).toHaveLength(1);
});

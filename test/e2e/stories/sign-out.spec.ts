import { connectWithPeople } from '../connect';
import { activeOf, requests, sessionOf } from '../judge';
import { expect, test } from '../story';
import type { App, World } from '../world';

const signOuts = (world: World, app: App) =>
  requests(world, app, { path: '/session/sign-out', method: 'POST' });
const count = (app: App) => app.control.session(sessionOf(app)).signIns.length;

test.beforeEach(async ({ stage, world }) => {
  await connectWithPeople(stage, world.fieldnote);
});

test('Del signs the selected account out after a while, unless it is undone', async ({ stage, world }) => {
  const { fieldnote } = world;
  const popup = await stage.openPopup();
  await popup.see('Ada Quell');
  await popup.type('mina');
  await popup.see('1 of 4');
  for (const _ of 'mina') await popup.press('Backspace');
  await popup.press('End');
  const leaver = (await popup.rows()).find(({ selected }) => selected)?.name ?? '';
  await popup.press('Delete');
  await popup.see(`Signing out ${leaver}`);
  await popup.press('Control+z');
  await popup.missing(`Signing out ${leaver}`);
  await expect.poll(() => popup.focused()).toBe('combobox Find an account');
  expect(signOuts(world, fieldnote)).toHaveLength(0);
  expect(count(fieldnote)).toBe(5);
});

// In Firefox: lib/background/accounts/signing-out.test.ts (“with Undo nothing is sent for ten seconds”).
test('without an undo the account is signed out at the server, by one request @chromium', async ({
  stage,
  world,
}) => {
  const { fieldnote } = world;
  const popup = await stage.openPopup();
  await popup.see('Ada Quell');
  await popup.press('End');
  const leaver = (await popup.rows()).find(({ selected }) => selected)?.name ?? '';
  await popup.press('Delete');
  await popup.see(`Signing out ${leaver}`);
  expect(signOuts(world, fieldnote)).toHaveLength(0);
  await popup.announces(`${leaver} is signed out`, 20_000);
  expect(signOuts(world, fieldnote)).toHaveLength(1);
  expect(count(fieldnote)).toBe(4);
  expect(activeOf(fieldnote)).toBe('ada@quelllabs.co');
  const [first, ...others] = await popup.rows();
  expect(first?.name).not.toBe(leaver);
  expect(first?.selected).toBe(true);
  expect(others.some(({ selected }) => selected)).toBe(false);
});

// In Firefox: lib/background/accounts/signing-out.test.ts, and the dialog by the story below.
test('signing the active account out is asked first, and nobody is made active instead @chromium', async ({
  stage,
  world,
}) => {
  const { fieldnote } = world;
  const popup = await stage.openPopup();
  await popup.click('button', 'Actions for Ada Quell');
  await popup.click('menuitem', 'Sign out');
  await popup.see('Sign out Ada Quell?');
  await expect.poll(() => popup.focused()).toBe('button Cancel');
  expect(signOuts(world, fieldnote)).toHaveLength(0);
  await popup.click('button', 'Sign out');
  await popup.see('No active account', 15_000);
  expect(signOuts(world, fieldnote)).toHaveLength(1);
  expect(activeOf(fieldnote)).toBeNull();
  expect(count(fieldnote)).toBe(4);
});

// In Chromium: lib/background/accounts/signing-out.test.ts, and the dialog by the story above.
test('signing all out names how many there are, and asks @firefox', async ({ stage, world }) => {
  const { fieldnote } = world;
  const popup = await stage.openPopup();
  await popup.see('Ada Quell');
  await popup.click('button', 'Sign out all');
  await popup.see('Sign out 5 accounts of Fieldnote?');
  expect(signOuts(world, fieldnote)).toHaveLength(0);
  await popup.click('button', 'Sign out 5');
  await popup.see('You are signed out of Fieldnote');
  expect(signOuts(world, fieldnote)).toHaveLength(1);
  expect(count(fieldnote)).toBe(0);
  expect((await popup.rows()).map(({ name }) => name)).toContain('Mina Okafor');
});

import { connectWithPeople } from '../connect';
import { letSeeTabs } from '../elsewhere';
import { seeActive } from '../sign-in-page';
import type { Tab } from '../stage';
import { expect, test } from '../story';

const textOf = (tab: Tab) => tab.run(() => document.querySelector('main')?.textContent);

test('a server-rendered page follows a switch, a move and a sign-out at its next visit', async ({
  stage,
  world,
}) => {
  const { fieldnote } = world;
  fieldnote.control.settings.noteSeconds = 1_800;
  const tab = await connectWithPeople(stage, fieldnote);
  await letSeeTabs(stage, fieldnote);
  await tab.goto(`${fieldnote.site}/rendered`);
  await tab.reload();
  expect(await textOf(tab)).toMatch(/Ada Quell.*Quell Labs.*As this page was told before/s);

  const moving = await seeActive(stage, 'Ada Quell');
  await moving.click('button', 'Organization and workspace');
  await moving.see('Meridian Arts');
  await moving.click('option', 'Main');
  await expect.poll(async () => (await moving.active())?.place).toBe('Meridian Arts · Main');
  await stage.closePopup();
  await tab.reload();
  expect(await textOf(tab)).toContain('Meridian Arts · Main');

  const switching = await seeActive(stage, 'Ada Quell');
  await switching.click('option', 'Mina Okafor');
  await switching.announces('Mina Okafor is active');
  await stage.closePopup();
  await tab.reload();
  expect(await textOf(tab)).toContain('Mina Okafor');

  const leaving = await seeActive(stage, 'Mina Okafor');
  await leaving.click('button', 'Actions for Mina Okafor');
  await leaving.click('menuitem', 'Sign out');
  await leaving.see('Sign out Mina Okafor?');
  await leaving.click('button', 'Sign out');
  await leaving.see('No active account', 15_000);
  await stage.closePopup();
  await tab.reload();
  expect(await textOf(tab)).toContain('Nobody is signed in');
});

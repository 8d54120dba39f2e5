import { connect, signEverybodyIn } from '../connect';
import { readIsOld, requests, sessionOf } from '../judge';
import { share } from '../share';
import { namesIn, seeActive } from '../sign-in-page';
import type { Stage, Tab } from '../stage';
import { expect, test } from '../story';
import type { App, World } from '../world';

/** Opens the popup, and waits until what it asks for then is answered: from its copy it shows the same before. */
async function readAnew(stage: Stage, world: World, app: App): Promise<void> {
  const reads = () => requests(world, app, { path: '/session', method: 'GET' }).length;
  const before = reads();
  const popup = await seeActive(stage, 'Ada Quell');
  await expect.poll(reads).toBeGreaterThan(before);
  await expect.poll(() => popup.run(() => document.querySelector('.sync') === null)).toBe(true);
}

const who = (tab: Tab) => tab.run(() => document.querySelector('#who')?.textContent);

test('a restarted browser leaves a shared session to the app’s pages until they are opened', async ({
  stage,
  world,
}) => {
  const { orrery } = world;
  orrery.control.settings.newSessionUserIds = [];
  await connect(stage, orrery);
  await signEverybodyIn(stage, orrery);
  await share(stage, orrery);
  await seeActive(stage, 'Ada Quell');
  await stage.closePopup();
  const session = sessionOf(orrery);
  const sessions = orrery.control.sessions();
  const before = requests(world, orrery).length;

  await stage.restart();
  const popup = await stage.openPopup();
  await popup.see('Open Orrery once, then come back');
  await popup.see('Ada Quell');
  expect(await popup.active()).toMatchObject({ confirmed: false });
  await stage.closePopup();
  expect(requests(world, orrery)).toHaveLength(before);
  expect(orrery.control.sessions()).toEqual(sessions);

  const tab = await stage.openTab(`${orrery.site}/`);
  await tab.see('Signed in here');
  expect(await who(tab)).toBe('Ada Quell');
  const again = await seeActive(stage, 'Ada Quell');
  expect(await namesIn(again)).toEqual(expect.arrayContaining(['Jonas Wirth', 'Priya Raman']));
  await again.click('option', 'Priya Raman');
  await again.announces('Priya Raman is active');
  await stage.closePopup();
  await tab.reload();
  expect(await who(tab)).toBe('Priya Raman');
  expect(sessionOf(orrery)).toBe(session);
});

// In Firefox: lib/background/linked-hosts.test.ts, and a restart by the story above.
test('a token that rotates while no page is open is there for the page after a restart @chromium', async ({
  stage,
  world,
}) => {
  const { orrery } = world;
  orrery.control.settings.newSessionUserIds = [];
  await connect(stage, orrery);
  const tab = await signEverybodyIn(stage, orrery);
  await share(stage, orrery);
  await seeActive(stage, 'Ada Quell');
  await stage.closePopup();
  await tab.close();
  const session = sessionOf(orrery);
  orrery.control.expireTokens(session);
  await readIsOld(world, orrery);
  await readAnew(stage, world, orrery);
  await stage.closePopup();

  await stage.restart();
  const page = await stage.openTab(`${orrery.site}/`);
  await page.see('Signed in here');

  expect(await who(page)).toBe('Ada Quell');
  expect(sessionOf(orrery)).toBe(session);
});

test.describe('with the hosted pages on a host of their own', () => {
  test.use({ portal: true });

  // In Chromium: lib/background/linked-hosts.test.ts (“reaches every host”), and one host by the story above.
  test('a token that rotates reaches both hosts @firefox', async ({ stage, world }) => {
    const { orrery } = world;
    orrery.control.settings.newSessionUserIds = [];
    await connect(stage, orrery);
    const tab = await signEverybodyIn(stage, orrery);
    await tab.click('link', 'Add account');
    const portal = `http://${orrery.portalHost}:${world.port}`;
    await tab.see('Sign in to Orrery');
    expect(await tab.url()).toContain(portal);
    await share(stage, orrery);
    await seeActive(stage, 'Ada Quell');
    await stage.closePopup();

    const session = sessionOf(orrery);
    orrery.control.expireTokens(session);
    await readIsOld(world, orrery);
    await readAnew(stage, world, orrery);
    await stage.closePopup();

    for (const host of [portal, orrery.site]) {
      await tab.goto(`${host}/`);
      await tab.see('Signed in here');
      expect(await who(tab)).toBe('Ada Quell');
    }
    expect(sessionOf(orrery)).toBe(session);
  });
});

import { connectWithPeople } from '../connect';
import { flood, frameEach, lead, questionsAbout, speakTo, takeFrom } from '../hostile';
import { activeOf } from '../judge';
import type { Stage } from '../stage';
import { expect, test } from '../story';
import type { World } from '../world';

const PAGES = ['popup.html', 'options.html', 'options.html#sign-in'];
const RESOURCES = [...PAGES, 'manifest.json', 'background.js', 'solver.js', 'icon/16.png', 'LICENSE.txt'];

/** Fieldnote with its people, connected; no page of ours is open and the worker sleeps. */
async function settle(stage: Stage, { fieldnote }: World): Promise<void> {
  await connectWithPeople(stage, fieldnote);
  await (await stage.ownTabAt('options.html')).close();
  await stage.killWorker();
}

const pagesOf = ({ origin }: Stage) => PAGES.map((page) => `${origin}/${page}`);
const idOf = ({ browser, origin }: Stage) =>
  browser === 'firefox' ? 'account-switcher@wacht.dev' : new URL(origin).host;

/** What was asked so far, and what of ours stands in a tab or a frame: the page that the browser showed at installation. */
const noted = async (stage: Stage, { server }: World) => ({
  asked: server.log.length,
  ours: (await stage.frames()).filter((url) => url.startsWith(stage.origin)),
});

/** Nothing was asked, nothing of ours stands anywhere else, and who was active still is. */
async function expectUntouched(
  stage: Stage,
  world: World,
  before: Awaited<ReturnType<typeof noted>>,
): Promise<void> {
  const log = world.server.log.slice(before.asked).map(({ method, path }) => `${method} ${path}`);
  expect(log).toEqual([]);
  expect((await noted(stage, world)).ours).toEqual(before.ours);
  expect(activeOf(world.fieldnote)).toBe('ada@quelllabs.co');
}

test.describe('beside a second, hostile extension', () => {
  test.use({ neighbour: true });

  test('nobody hears it and it is given nothing', async ({ stage, world }) => {
    await settle(stage, world);
    const page = await stage.openTab(`${stage.neighbour}/page.html`);
    const before = await noted(stage, world);
    const messages = questionsAbout(world.fieldnote);

    const came = await page.run(speakTo, idOf(stage), messages);
    expect(came).toEqual(Array(messages.length + 1).fill('nobody'));
    expect(await page.run(takeFrom, stage.origin, RESOURCES)).toEqual([]);
    await page.run(frameEach, pagesOf(stage));
    await page.run(flood, messages, 20);
    // Firefox wakes whoever is spoken to before it finds that nobody listens.
    if (stage.browser === 'chromium') expect(await stage.workerRuns()).toBe(false);
    await expectUntouched(stage, world, before);
  });
});

test('a hostile page finds nobody to speak to and nothing to show', async ({ stage, world }) => {
  await settle(stage, world);
  const page = await stage.openTab(world.halyard.site);
  const before = await noted(stage, world);

  expect(await page.run(flood, questionsAbout(world.fieldnote), 20)).toEqual([]);
  expect(await page.run(takeFrom, stage.origin, RESOURCES)).toEqual([]);
  await page.run(frameEach, pagesOf(stage));
  await page.run(flood, questionsAbout(world.fieldnote), 20);
  await expectUntouched(stage, world, before);
  expect(await stage.workerRuns()).toBe(false);
  await page.run(lead, `${stage.origin}/options.html?host=${world.halyard.apiHost}#connect`);
  // By then both of them have come to wherever they can come to.
  await stage.openTab(world.fieldnote.site);
  expect((await noted(stage, world)).ours).toEqual(before.ours);
});

test('an address of ours with a host in it fills in nothing and asks nobody', async ({ stage, world }) => {
  const { host, api } = world.halyard;
  const before = world.server.log.length;
  for (const path of [
    `options.html?host=${host}#add=${host}`,
    `options.html?address=${encodeURIComponent(api)}&localApps=true#connect`,
    `options.html#connect=${host}`,
    `options.html?origin=${encodeURIComponent(api)}#sign-in`,
    `popup.html?origin=${encodeURIComponent(api)}#add`,
  ]) {
    const page = await stage.openPage(path);
    await expect.poll(() => page.text()).not.toBe('');
    expect(await page.text()).not.toContain('halyard');
    const typed = () => [...document.querySelectorAll('input')].map(({ value }) => value).filter(Boolean);
    expect(await page.run(typed)).not.toContainEqual(expect.stringContaining('halyard'));
  }
  expect(world.server.log.slice(before)).toEqual([]);
});

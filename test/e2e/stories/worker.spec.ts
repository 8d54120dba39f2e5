import { connectWithPeople, openWithPeople } from '../connect';
import { activeOf, arrived, requests, switches } from '../judge';
import { expect, test } from '../story';
import type { Surface } from '../surface';
import { until } from '../until';

const SWITCH = { path: '/session/switch-sign-in', method: 'POST' };

test('a worker killed in mid-switch sends no second request, and the truth is shown', async ({
  stage,
  world,
}) => {
  const { fieldnote } = world;
  const popup = await openWithPeople(stage, fieldnote);
  const hold = fieldnote.control.hold(SWITCH.path, SWITCH.method);
  await popup.click('option', 'Mina Okafor');
  await hold.reached;
  await stage.killWorker();
  hold.release();
  const again = await stage.openPopup();
  await expect.poll(async () => (await again.active())?.name, { timeout: 15_000 }).toBe('Mina Okafor');
  expect(activeOf(fieldnote)).toBe('mina.okafor@tidewell.io');
  expect(switches(world, fieldnote)).toHaveLength(1);
});

// In Firefox: lib/background/kills.test.ts (“what the server did not do”), and a kill in mid-switch by the story
// above.
test('a switch that never reached the server is not repeated after a kill @chromium', async ({
  stage,
  world,
}) => {
  const { fieldnote } = world;
  const popup = await openWithPeople(stage, fieldnote);
  fieldnote.control.fault({ ...SWITCH, kind: { do: 'drop', when: 'before' } });
  await popup.click('option', 'Mina Okafor');
  await arrived(world, fieldnote, SWITCH);
  await stage.killWorker();
  const again = await stage.openPopup();
  await again.see('Ada Quell');
  await expect
    .poll(() => requests(world, fieldnote, { path: '/session', method: 'GET' }).length)
    .toBeGreaterThan(1);
  expect((await again.active())?.name).toBe('Ada Quell');
  expect(switches(world, fieldnote)).toHaveLength(1);
});

test('a click before the popup closes at once on a dead worker is told of, whatever became of it', async ({
  stage,
  world,
}) => {
  const { fieldnote } = world;
  const popup = await openWithPeople(stage, fieldnote);
  const before = activeOf(fieldnote);
  await stage.killWorker();
  await popup.click('option', 'Mina Okafor');
  await stage.closePopup();
  const again = await stage.openPopup();
  await expect.poll(() => fateOf(again, 'Mina Okafor'), { timeout: 15_000 }).not.toBe('silence');
  const switched = (await fateOf(again, 'Mina Okafor')) === 'switched';
  expect(activeOf(fieldnote)).toBe(switched ? 'mina.okafor@tidewell.io' : before);
  expect(switches(world, fieldnote)).toHaveLength(switched ? 1 : 0);
});

/** What a person who opens the popup is told of a click. */
async function fateOf(popup: Surface, name: string): Promise<'switched' | 'lost' | 'silence'> {
  if ((await popup.active())?.name === name) return 'switched';
  return (await popup.text()).includes('Not switched') ? 'lost' : 'silence';
}

test('a click that the browser dropped is told of by the next popup, and one more click switches', async ({
  stage,
  world,
}) => {
  const { fieldnote } = world;
  const popup = await openWithPeople(stage, fieldnote);
  await popup.run(() => {
    // Nobody takes this page's messages any more, as when the worker ends before it heard them.
    for (const name of ['chrome', 'browser']) {
      const api = Reflect.get(globalThis, name);
      if (api) api.runtime.sendMessage = () => new Promise(() => {});
    }
  });
  await popup.click('option', 'Mina Okafor');
  await stage.closePopup();
  const again = await stage.openPopup();
  await again.see('Not switched');
  expect(activeOf(fieldnote)).not.toBe('mina.okafor@tidewell.io');
  expect(switches(world, fieldnote)).toEqual([]);
  await again.click('option', 'Mina Okafor');
  await again.announces('Mina Okafor is active');
  expect(switches(world, fieldnote)).toHaveLength(1);
});

// In Chromium: lib/background/asking/reading.test.ts (“two pages that ask at once”).
test('two pages at once show one truth @firefox', async ({ stage, world }) => {
  const { fieldnote } = world;
  await connectWithPeople(stage, fieldnote);
  const one = await stage.openPage('popup.html');
  await painted(one);
  const other = await stage.openPage('popup.html');
  await painted(other);
  await other.click('option', 'Mina Okafor');
  await other.announces('Mina Okafor is active');
  await expect.poll(async () => (await one.active())?.name).toBe('Mina Okafor');
  expect(switches(world, fieldnote)).toHaveLength(1);
  const reads = requests(world, fieldnote, { path: '/session', method: 'GET' }).length;
  expect(reads).toBeLessThanOrEqual(4);
});

/** The page has drawn its first frame and listens; a tab behind another draws none. */
const painted = (page: Surface) =>
  until(() => page.run(() => performance.getEntriesByName('painted').length > 0), {
    instead: () => 'no first frame',
  });

test('rows are painted while no worker runs', async ({ stage, world }) => {
  await connectWithPeople(stage, world.fieldnote);
  const warm = await stage.openPopup();
  await warm.see('Ada Quell');
  await stage.closePopup();
  await stage.killWorker();
  const page = await stage.openPage('popup.html');
  await page.see('Mina Okafor');
  await painted(page);
});

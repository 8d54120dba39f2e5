import { connectWithPeople } from '../connect';
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
  await connectWithPeople(stage, fieldnote);
  const popup = await stage.openPopup();
  await popup.see('Ada Quell');
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

test('a switch that never reached the server is not repeated after a kill', async ({ stage, world }) => {
  const { fieldnote } = world;
  await connectWithPeople(stage, fieldnote);
  const popup = await stage.openPopup();
  await popup.see('Ada Quell');
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

test('two pages at once show one truth', async ({ stage, world }) => {
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

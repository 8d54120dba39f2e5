import { connect, connectAnother, signEverybodyIn } from '../../connect';
import { letSeeTabs } from '../../elsewhere';
import { activeOf, requests, switches } from '../../judge';
import type { Stage } from '../../stage';
import { expect, test } from '../../story';
import type { Surface } from '../../surface';
import type { World } from '../../world';

/** The browser's tabs as the extension's own page in one of them is told: how many, and which is in front. */
const tabsNow = (own: Surface) =>
  own.run(async () => {
    const { tabs } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
    const all: { id: number; active: boolean }[] = await tabs.query({ currentWindow: true });
    return { count: all.length, front: all.find(({ active }) => active)?.id };
  });

/** Five people in Fieldnote, three in Halyard and one in Orrery, each app connected; Fieldnote's tab is in front. */
async function threeApps(stage: Stage, { fieldnote, halyard, orrery }: World) {
  orrery.control.settings.newSessionUserIds = [orrery.people['ada@quelllabs.co'] ?? ''];
  const inHalyard = await signEverybodyIn(stage, halyard);
  const inFieldnote = await signEverybodyIn(stage, fieldnote);
  await connect(stage, halyard);
  await letSeeTabs(stage, halyard);
  await connectAnother(stage, fieldnote);
  const own = await connectAnother(stage, orrery);
  await inHalyard.show();
  const atHalyard = await tabsNow(own);
  await inFieldnote.show();
  return { own, inFieldnote, atHalyard, atFieldnote: await tabsNow(own) };
}

const names = async (popup: Surface) => (await popup.rows()).map(({ name }) => name);

const WHOLE = ['Jonas', 'Mina', 'Théo', 'Priya', 'Ada', 'Mina', 'Théo', 'Ada'];

const seeAll = (popup: Surface) =>
  expect.poll(async () => (await names(popup)).map((name) => name.split(' ')[0])).toEqual(WHOLE);

async function pressTimes(popup: Surface, key: string, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) await popup.press(key);
}

/** All that is done with Mina in Halyard while Fieldnote is in front. */
async function ownThere(popup: Surface): Promise<void> {
  await popup.press('Shift+F10');
  await popup.see('Switch and open Halyard');
  await popup.press('Tab');
  await popup.press('F2');
  await popup.see('Label Color');
  await popup.type('Mina of Halyard');
  await popup.press('Enter');
  await popup.announces('Mina Okafor is now called Mina of Halyard');
  await popup.press('Delete');
  await popup.see('Signing out Mina of Halyard in Halyard');
  await popup.press('Control+z');
  await popup.missing('Signing out Mina of Halyard');
}

test('three apps and nine accounts by keyboard alone', async ({ stage, world }) => {
  const { fieldnote, halyard, orrery } = world;
  const { own, inFieldnote, atHalyard, atFieldnote } = await threeApps(stage, world);
  const before = [halyard, orrery].map((app) => requests(world, app).length);

  const popup = await stage.openPopup();
  await seeAll(popup);
  expect(await popup.axe()).toEqual([]);
  expect([halyard, orrery].map((app) => requests(world, app).length)).toEqual(before);
  await pressTimes(popup, 'ArrowDown', 5);
  expect((await popup.rows()).findIndex(({ selected }) => selected)).toBe(5);
  await popup.press('Enter');
  await popup.announces('Mina Okafor is active in Halyard');
  expect(activeOf(halyard)).toBe('mina.okafor@tidewell.io');
  expect(await popup.active()).toMatchObject({ name: 'Ada Quell' });
  expect(await tabsNow(own)).toEqual(atFieldnote);
  await popup.see('Press 0 to go back to Ada Quell');
  await popup.press('0');
  await popup.announces('Ada Quell is active in Halyard');
  expect(activeOf(halyard)).toBe('ada@quelllabs.co');
  expect(switches(world, halyard)).toHaveLength(2);
  await ownThere(popup);

  await popup.type('halyard mina');
  await popup.see('1 of 9');
  await popup.press('Shift+Enter');
  await expect.poll(() => activeOf(halyard)).toBe('mina.okafor@tidewell.io');
  await expect.poll(() => tabsNow(own)).toEqual(atHalyard);
  expect(activeOf(fieldnote)).toBe('ada@quelllabs.co');
  expect(requests(world, orrery)).toHaveLength(before[1] ?? 0);
  expect(switches(world, fieldnote)).toHaveLength(0);

  await inFieldnote.show();
  const again = await stage.openPopup();
  await seeAll(again);
  await again.type('orr');
  await again.see('1 of 9');
  await again.press('Enter');
  await (await stage.tabAt(orrery.site)).see('Orrery');
  expect((await tabsNow(own)).count).toBe(atFieldnote.count + 1);
  expect(switches(world, orrery)).toHaveLength(0);

  await inFieldnote.show();
  const last = await stage.openPopup();
  await seeAll(last);
  await last.press('Control+Enter');
  await expect.poll(() => activeOf(fieldnote)).toBe('jonas@meridian.art');
  // Its tabs may not be seen: a new one comes to the front.
  await expect.poll(async () => (await tabsNow(own)).count).toBe(atFieldnote.count + 2);
  expect((await tabsNow(own)).front).not.toBe(atFieldnote.front);
});

import { connectWithPeople } from '../../connect';
import { letSeeTabs } from '../../elsewhere';
import { colorsOf } from '../../icon';
import { readIsOld, requests, sessionOf } from '../../judge';
import { expect, test } from '../../story';
import type { Surface } from '../../surface';
import type { App } from '../../world';

const HOUR = 3_600_000;

/** Everybody of the app ends then, by the server's time. */
function endAt(app: App, at: number): void {
  const session = sessionOf(app);
  for (const { id } of app.control.session(session).signIns) app.control.endSignIn(session, id, at);
}

/** As after days in which nobody opened the browser. */
const readDaysAgo = (page: Surface): Promise<void> =>
  page.run(async () => {
    const { storage } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
    const records = Object.entries<{ readAt: number }>(await storage.local.get(null));
    const [key, roster] = records.find(([name]) => name.startsWith('roster:')) ?? [];
    if (!key || !roster) throw new Error('nobody is known');
    await storage.local.set({ [key]: { ...roster, readAt: roster.readAt - 3 * 86_400_000 } });
  });

const ring = (page: Surface): Promise<void> =>
  page.run(async () => {
    const { alarms } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
    await alarms.create('health', { when: Date.now() });
  });

const notices = (page: Surface): Promise<string[]> =>
  page.run(async () => {
    const { notifications } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
    return Object.keys(await notifications.getAll());
  });

test('an end is told in time: in the list, by the icon, and by the browser where the person wants it', async ({
  stage,
  world,
}) => {
  const { fieldnote } = world;
  await connectWithPeople(stage, fieldnote);
  await letSeeTabs(stage, fieldnote);
  const settings = await stage.openPage('options.html#behaviour');
  await settings.click('switch', 'Show notifications');
  await settings.see('Show notifications');

  endAt(fieldnote, world.server.now() + 20 * HOUR);
  await readIsOld(world, fieldnote);
  const popup = await stage.openPopup();
  await popup.see('19 hours left');
  await expect
    .poll(async () => (await stage.icon(fieldnote.site)).title)
    .toBe('Ada Quell in Fieldnote; signed out within a day');
  expect(colorsOf(await stage.icon(fieldnote.site)).sign).toBe('white');
  await stage.closePopup();
  // No prompt of Chromium's can be answered headless.
  if (stage.browser === 'chromium') return;
  expect(await notices(settings)).toEqual([]);

  // Whatever wakes the next worker, it finds it so.
  await readDaysAgo(settings);
  await stage.killWorker();
  const before = requests(world, fieldnote).length;
  await ring(settings);
  await expect.poll(() => notices(settings)).toHaveLength(1);
  const asked = requests(world, fieldnote).slice(before);
  expect(asked.map(({ method, path }) => `${method} ${path}`)).toContain('GET /session');
});

import { connectWithPeople } from '../../connect';
import { letSeeTabs } from '../../elsewhere';
import { colorsOf } from '../../icon';
import { readIsOld, sessionOf } from '../../judge';
import { shownNotices } from '../../notices';
import { expect, test } from '../../story';
import type { Surface } from '../../surface';
import { until } from '../../until';
import type { App } from '../../world';

const HOUR = 3_600_000;

test.use({ notices: true });

/** Everybody of the app ends then, by the server's time. */
function endAt(app: App, at: number): void {
  const session = sessionOf(app);
  for (const { id } of app.control.session(session).signIns) app.control.endSignIn(session, id, at);
}

async function turnOnNotices(settings: Surface): Promise<void> {
  await settings.click('switch', 'Show notifications');
  const isOn = () =>
    settings.run(async () => {
      const { storage } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
      return (await storage.local.get('settings')).settings?.notices === true;
    });
  await until(isOn, { instead: () => 'notifications stay off' });
}

/** As after a day on which the browser was closed: it was known that everybody would end then, and nobody has looked. */
const sleptThrough = (page: Surface, end: number): Promise<void> =>
  page.run(async (expiresAt) => {
    const { storage } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
    const name = Object.keys(await storage.local.get(null)).find((each) => each.startsWith('roster:')) ?? '';
    const roster = (await storage.local.get(name))[name];
    const entries = roster.entries.map((entry: object) => ({ ...entry, expiresAt }));
    await storage.local.set({ [name]: { ...roster, entries, readAt: expiresAt - 86_400_000 } });
  }, end);

const mayNotify = (page: Surface): Promise<boolean> =>
  page.run(() => {
    const { permissions } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
    return permissions.contains({ permissions: ['notifications'] });
  });

/** Brings forward what rings on the next whole hour. */
const ring = (page: Surface): Promise<void> =>
  page.run(async () => {
    const { alarms } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
    await alarms.create('health', { when: Date.now() });
  });

test('an end is told in time: in the list, by the icon, and by the browser, which leads to signing in again', async ({
  stage,
  world,
  engine,
}) => {
  const { fieldnote } = world;
  await connectWithPeople(stage, fieldnote);
  await letSeeTabs(stage, fieldnote);
  const settings = await stage.openPage('options.html#behaviour');
  await turnOnNotices(settings);

  endAt(fieldnote, world.server.now() + 20 * HOUR);
  await readIsOld(world, fieldnote);
  const popup = await stage.openPopup();
  await popup.see('19 hours left');
  await expect
    .poll(async () => (await stage.icon(fieldnote.site)).title)
    .toBe('Ada Quell in Fieldnote; signed out within a day');
  expect(colorsOf(await stage.icon(fieldnote.site)).sign).toBe('white');
  await stage.closePopup();
  expect(await shownNotices(settings)).toBe(0);

  const end = world.server.now() - 2 * HOUR;
  endAt(fieldnote, end);
  await sleptThrough(settings, end);
  await stage.killWorker();
  await ring(settings);
  await expect.poll(() => shownNotices(settings)).toBe(1);

  await stage.pressNotice();
  const page = await stage.ownTabAt('options.html#sign-in');
  await expect.poll(() => page.run(() => document.querySelector('input')?.value)).toBe('ada@quelllabs.co');

  await settings.click('switch', 'Show notifications');
  // The copy that Chromium runs needs it from the beginning on, and keeps it.
  await expect.poll(() => mayNotify(settings)).toBe(engine === 'chromium');
});

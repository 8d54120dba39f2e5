import { connectWithPeople, openWithPeople } from '../connect';
import { activeOf, readIsOld, switches } from '../judge';
import type { Stage, Tab } from '../stage';
import { expect, test } from '../story';
import type { Surface } from '../surface';
import type { World } from '../world';

const MINA = 'mina.okafor@tidewell.io';

interface Way {
  to: string;
  take: (popup: Surface, browser: Stage['browser']) => Promise<void>;
}

/** Each leads to somebody else, so that one browser does for all of them. */
const WAYS: Record<string, Way> = {
  'a click': { to: 'Mina Okafor', take: (popup) => popup.click('option', 'Mina Okafor') },
  'typing and Enter': {
    to: 'Priya Raman',
    take: async (popup) => {
      await popup.type('priya');
      await popup.see('1 of 4');
      await popup.press('Enter');
    },
  },
  'its digit': {
    to: 'Ada Quell',
    take: async (popup) => {
      const ada = (await popup.rows()).find(({ name }) => name === 'Ada Quell');
      await popup.press(ada?.digit ?? '');
    },
  },
  'an assistive tool, after a menu that was left': {
    to: 'Mina Okafor',
    take: async (popup, browser) => {
      await popup.rightClick('option', 'Jonas Wirth');
      await popup.see('Switch');
      // Firefox takes a real Escape for itself and closes the popup.
      await popup.press(browser === 'firefox' ? 'Tab' : 'Escape');
      await popup.run(() => {
        const rows = [...document.querySelectorAll<HTMLElement>('[role=option]')];
        rows.find(({ textContent }) => textContent?.includes('Mina Okafor'))?.click();
      });
    },
  },
};

test("each way switches the account, with one request, and the app's tab follows", async ({
  stage,
  world,
}) => {
  const { fieldnote } = world;
  const tab = await connectWithPeople(stage, fieldnote);
  let [from, sent] = ['Ada Quell', 0];
  for (const [way, { to, take }] of Object.entries(WAYS))
    await test.step(way, async () => {
      const popup = await stage.openPopup();
      await expect.poll(async () => (await popup.active())?.name).toBe(from);

      await take(popup, stage.browser);
      await popup.announces(`${to} is active`);

      expect(await popup.active()).toMatchObject({ name: to, confirmed: true });
      expect((await popup.rows()).map(({ name }) => name)).toContain(from);
      sent += 1;
      expect(switches(world, fieldnote)).toHaveLength(sent);
      await stage.closePopup();
      await tab.reload();
      await tab.see(to);
      expect(await tab.run(() => document.querySelector('#who')?.textContent)).toBe(to);
      from = to;
    });
  expect(activeOf(fieldnote)).toBe(MINA);
});

// In Firefox: lib/background/accounts/switching.test.ts (“gives way to a later one”).
test('the last of several wishes wins @chromium', async ({ stage, world }) => {
  const { fieldnote } = world;
  const popup = await openWithPeople(stage, fieldnote);
  const hold = fieldnote.control.hold('/session/switch-sign-in', 'POST');
  await popup.click('option', 'Jonas Wirth');
  await hold.reached;
  await popup.click('option', 'Mina Okafor');
  await popup.click('option', 'Priya Raman');
  hold.release();
  await popup.announces('Priya Raman is active');
  expect(activeOf(fieldnote)).toBe('priya@quelllabs.co');
  expect(switches(world, fieldnote)).toHaveLength(2);
});

// In Firefox: lib/background/three-clocks.test.ts and lib/background/accounts/unknown-outcomes.test.ts.
test('a switch without an answer says so after three seconds and claims nothing, whatever the clock says @chromium', async ({
  stage,
  world,
}) => {
  const { fieldnote } = world;
  const popup = await openWithPeople(stage, fieldnote);
  const hold = fieldnote.control.hold('/session/switch-sign-in', 'POST');
  await popup.run(setClockBack);
  await popup.click('option', 'Mina Okafor');
  await popup.see('Switching…');
  expect(await popup.active()).toMatchObject({ name: 'Ada Quell', confirmed: true });
  await popup.see('No answer yet');
  expect(await popup.active()).toMatchObject({ name: 'Ada Quell', confirmed: false });
  hold.release();
  await popup.announces('Mina Okafor is active');
  expect(switches(world, fieldnote)).toHaveLength(1);
});

/** By an hour, as far as the page can tell. */
function setClockBack(): void {
  const real = Date.now;
  Date.now = () => real() - 3_600_000;
}

// In Firefox: changed-outside.spec.ts, by a page beside the app.
test("an account switched by the site's own tab is seen when the popup opens @chromium", async ({
  stage,
  world,
}) => {
  const tab = await connectWithPeople(stage, world.fieldnote);
  const first = await stage.openPopup();
  await first.see('Ada Quell');
  await stage.closePopup();
  await tab.run(() => {
    const row = [...document.querySelectorAll('#accounts li')].find((each) =>
      each.textContent?.includes('Priya Raman'),
    );
    row?.querySelector('form')?.requestSubmit();
  });
  await tab.see('priya@quelllabs.co');
  await readIsOld(world, world.fieldnote);
  const again = await stage.openPopup();
  await expect.poll(async () => (await again.active())?.name).toBe('Priya Raman');
  expect(switches(world, world.fieldnote)).toHaveLength(0);
});

/** Whom the app's own page shows; nobody while it is on its way. */
const shownIn = (tab: Tab) => tab.run(() => document.querySelector('#who')?.textContent).catch(() => null);

/** Pages of the app's own that were asked for. */
const visits = ({ server }: World) => server.log.filter(({ host }) => host.startsWith('fieldnote.localhost'));

/** After a switch, with the app's own page still as it was. */
async function switchBesideTab(stage: Stage, { fieldnote }: World) {
  const tab = await connectWithPeople(stage, fieldnote);
  const popup = await stage.openPopup();
  await popup.click('option', 'Mina Okafor');
  await popup.see('Tabs may still show Ada Quell');
  await popup.see('Asks to allow fieldnote.localhost');
  expect(await shownIn(tab)).toBe('Ada Quell');
  return { tab, popup };
}

/** Popup and worker are gone by the time that the browser gives the hosts; headless, no prompt can be answered. */
async function allowBesideWorker(stage: Stage) {
  await stage.closePopup();
  await stage.openPage('popup.html');
  const popup = await stage.ownTabAt('popup.html');
  await popup.run(() => {
    for (const name of ['browser', 'chrome']) {
      const api = Reflect.get(globalThis, name);
      if (api) api.permissions.request = () => new Promise(() => undefined);
    }
  });
  await popup.click('button', 'Allow');
  await popup.close();
  await stage.killWorker();
  const origins = ['http', 'https'].map((scheme) => `${scheme}://fieldnote.localhost/*`);
  for (const pattern of origins) await stage.grant(pattern);
  const page = await stage.openPage('options.html#about');
  await page.run(
    (asked) => Reflect.get(globalThis, 'chrome').permissions.request({ origins: asked }),
    origins,
  );
}

test('tabs that may show the previous account are reloaded by one click, which allows them', async ({
  stage,
  world,
}) => {
  const { tab, popup } = await switchBesideTab(stage, world);
  const before = visits(world).length;
  if (stage.browser === 'chromium') await allowBesideWorker(stage);
  else {
    await popup.click('button', 'Allow');
    await popup.missing('Tabs may still show');
    expect(await popup.active()).toMatchObject({ name: 'Mina Okafor' });
  }
  await expect.poll(() => shownIn(tab)).toBe('Mina Okafor');
  expect(switches(world, world.fieldnote)).toHaveLength(1);
  expect(visits(world).length).toBeGreaterThan(before);
});

// In Chromium: lib/background/accounts/switching.test.ts (“an HTML error page”).
test('a refusal changes nothing and is said once @firefox', async ({ stage, world }) => {
  const { tab, popup } = await switchBesideTab(stage, world);
  await stage.refuse();
  await popup.click('button', 'Allow');
  // In Chromium the popup ends where the prompt takes the focus.
  if (stage.browser === 'chromium') await expect.poll(() => popup.closed()).toBe(true);
  const again = stage.browser === 'chromium' ? await stage.openPopup() : popup;
  await again.see('Not allowed. Nothing changed.');
  await again.click('button', 'Dismiss');
  await again.missing('Not allowed.');
  expect(await shownIn(tab)).toBe('Ada Quell');
  expect(activeOf(world.fieldnote)).toBe(MINA);
});

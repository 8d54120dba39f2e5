import { describe, expect, test } from 'vitest';
import { type Fieldnote, ORIGIN, openFieldnote, SITE_HOST } from '../../../test/worker/fieldnote';
import { EVIL, openBesideHostile } from '../../../test/worker/hostile';
import type { Worker } from '../../../test/worker/worker';

const SITE = `http://${SITE_HOST}`;
const MARGIN = 'http://frontend.margin.localhost';

/** Two apps on one site, each with an API host of its own. */
async function openBoth(mode: 'production' | 'staging') {
  const margin = { apiHost: 'frontend.margin.localhost', siteHost: SITE_HOST, name: 'Margin' };
  const fieldnote = await openFieldnote({ mode, others: [{ ...margin, mode, dialect: 'go26-latest' }] });
  const { granted } = fieldnote.browser;
  for (const host of [MARGIN, SITE, `https://${SITE_HOST}`]) granted.add(host);
  await fieldnote.worker.ask.connect({ origin: MARGIN, mode });
  return fieldnote;
}

test.each(['production', 'staging'] as const)(
  '%s: removing an app leaves the hosts that another one needs',
  async (mode) => {
    const shared = [SITE, `https://${SITE_HOST}`];
    const { browser, worker } = await openBoth(mode);

    await worker.ask.disconnect({ origin: MARGIN, signOut: false });
    for (const host of [ORIGIN, ...shared]) expect(browser.granted).toContain(host);
    expect(browser.granted).not.toContain(MARGIN);

    await worker.ask.disconnect({ origin: ORIGIN, signOut: false });
    for (const host of [ORIGIN, ...shared]) expect(browser.granted).not.toContain(host);
  },
);

test('an app on another port of the same host needs it just as much: a grant covers every port', async () => {
  const { browser, worker } = await openFieldnote();
  const beside = `${ORIGIN}:8080`;
  browser.granted.add(beside);
  await worker.ask.connect({ origin: beside, mode: 'production' });

  await worker.ask.disconnect({ origin: beside, signOut: false });

  expect([...browser.granted]).toEqual([ORIGIN, beside]);
});

describe('pages that one app has asked for, with no answer yet', () => {
  async function openAsking() {
    const margin = { apiHost: 'frontend.margin.localhost', siteHost: 'margin.localhost', name: 'Margin' };
    const fieldnote = await openFieldnote({
      others: [{ ...margin, mode: 'production', dialect: 'go26-latest' }],
    });
    const { browser, worker, ids } = fieldnote;
    browser.tabs.open.push({ id: 1, url: `${SITE}/` });
    browser.granted.add(MARGIN);
    await worker.ask.connect({ origin: MARGIN, mode: 'production' });
    await worker.ask.switchTo({ origin: ORIGIN, signInId: ids.jonas });
    await worker.ask.allowTabs({ origin: ORIGIN, pages: [SITE] });
    return fieldnote;
  }

  test.each<[string, (worker: Worker) => Promise<unknown>]>([
    ['a popup that opens on another app', ({ ask }) => ask.refresh({ origin: MARGIN, opened: true })],
    ['another question of the settings', ({ ask }) => ask.prompting({})],
  ])('are not allowed by what is granted after %s', async (_, goOn) => {
    const { browser, worker } = await openAsking();
    await goOn(worker);
    for (const scheme of ['http', 'https']) browser.granted.add(`${scheme}://${SITE_HOST}`);
    await worker.grantChanged();

    expect(worker.view(ORIGIN)).toMatchObject({ staleTabs: { pages: null }, app: { seen: [ORIGIN] } });
    expect(browser.tabs.reloaded).toEqual([]);
  });
});

describe('tabs that were switched on', () => {
  const ELSEWHERE = 'https://elsewhere.example';

  /** Two apps, of which the hostile one was alone when it named a host that was then switched on for it. */
  async function openSeen() {
    const fieldnote = await openBesideHostile();
    const { app, browser, evil, worker, connect } = fieldnote;
    app.settings.links.user_profile = `${ELSEWHERE}/me`;
    evil.settings.links.user_profile = `${ELSEWHERE}/me`;
    await connect();
    browser.granted.add(ELSEWHERE);
    await worker.ask.seeTabs({ origin: EVIL, pages: [ELSEWHERE], wanted: true });
    return fieldnote;
  }

  /** Its settings are old by then, and read again while the app is on screen. */
  async function readSettings({ browser, worker }: Fieldnote, origin: string) {
    await browser.clock.advance(700_000);
    for (const _ of [1, 2]) {
      await worker.ask.refresh({ origin });
      await browser.clock.advance(6_000);
    }
  }

  test('are given back with the app, also when its server names other pages by then', async () => {
    const fieldnote = await openSeen();
    const { browser, evil, worker } = fieldnote;
    evil.settings.links.user_profile = 'https://evil.example/me';
    await readSettings(fieldnote, EVIL);
    expect(worker.view(EVIL).app.tabOrigins).toEqual([EVIL, 'https://evil.example']);

    await worker.ask.disconnect({ origin: EVIL, signOut: false });

    expect(browser.granted).not.toContain(ELSEWHERE);
  });

  test('are given back also when another app names them, too, and may not see them', async () => {
    const fieldnote = await openSeen();
    const { browser, worker } = fieldnote;
    await readSettings(fieldnote, ORIGIN);
    expect(worker.view(EVIL).app.tabOrigins).toEqual([EVIL]);

    await worker.ask.disconnect({ origin: EVIL, signOut: false });

    expect(browser.granted).not.toContain(ELSEWHERE);
    expect(worker.view(ORIGIN).app).toMatchObject({ seen: [ORIGIN] });
  });

  test('are kept for an app that sees them, also while another one disputes them', async () => {
    const fieldnote = await openSeen();
    const { browser, worker } = fieldnote;
    await readSettings(fieldnote, ORIGIN);

    await worker.ask.disconnect({ origin: ORIGIN, signOut: false });

    expect(browser.granted).toContain(ELSEWHERE);
    expect(worker.view(EVIL).app.seen).toContain(ELSEWHERE);
  });
});

test('what the app that stays has written down stays as it was', async () => {
  const { browser, worker } = await openBoth('staging');
  const before = await browser.durable.keep.load(`token:${ORIGIN}|own`);

  await worker.ask.disconnect({ origin: MARGIN, signOut: true });
  await browser.clock.advance(6_000);

  expect(before).not.toBeUndefined();
  expect(await browser.durable.keep.load(`token:${ORIGIN}|own`)).toEqual(before);
  expect(await worker.ask.refresh({ origin: ORIGIN })).toMatchObject({ ok: true });
  expect(worker.view(ORIGIN).rows).toHaveLength(3);
});

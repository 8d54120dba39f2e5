import { describe, expect, test } from 'vitest';
import { EVERYWHERE, ORIGIN } from '../../test/worker/fieldnote';
import { EVIL, openBesideHostile, SITE } from '../../test/worker/hostile';
import { pageNotes } from '../../test/worker/page-notes';
import type { Worker } from '../../test/worker/worker';
import { DEFAULT_SETTINGS } from '../session/settings/default-settings';

/** By app, the origins whose tabs count as its own. */
async function tabOrigins({ ask }: Worker) {
  const index = await ask.index({});
  if (!index.ok) throw new Error('no index');
  return Object.fromEntries(index.value.apps.map(({ face }) => [face.origin, face.tabOrigins]));
}

const reload = { settings: { ...DEFAULT_SETTINGS, afterSwitch: 'reload' } } as const;

describe.each(EVERYWHERE)('%s, %s: an app that names another one’s hosts', (mode, dialect) => {
  const open = () => openBesideHostile({ mode, dialect });

  test('has none of their tabs', async () => {
    const { worker, connect } = await open();
    await connect();

    expect(await tabOrigins(worker)).toEqual({ [ORIGIN]: [ORIGIN, SITE], [EVIL]: [EVIL] });
  });

  test('loses those that it had once their app is connected', async () => {
    const { browser, worker, connect } = await open();
    await worker.ask.disconnect({ origin: ORIGIN, signOut: false });
    for (const host of [ORIGIN, SITE]) browser.granted.add(host);
    await connect();
    expect(worker.view(EVIL).app.tabOrigins).toContain(SITE);

    await worker.ask.connect({ origin: ORIGIN, mode });

    expect(worker.view(EVIL).app.tabOrigins).toEqual([EVIL]);
    expect(await tabOrigins(worker)).toMatchObject({ [EVIL]: [EVIL] });
  });

  test('reloads none of their tabs', async () => {
    const { browser, worker, connect } = await open();
    const mal = await connect();
    browser.granted.add(SITE);
    browser.tabs.open.push({ id: 1, url: `${SITE}/` }, { id: 2, url: `${ORIGIN}/` });
    await worker.ask.saveSettings(reload);

    await worker.ask.switchTo({ origin: EVIL, signInId: mal });
    await worker.ask.reloadTabs({ origin: EVIL });

    expect(browser.tabs.reloaded).toEqual([]);
  });

  test('takes none of their notes away', async () => {
    const fieldnote = await open();
    const mal = await fieldnote.connect();
    const { note, left } = pageNotes(fieldnote);
    note();

    await fieldnote.worker.ask.switchTo({ origin: EVIL, signInId: mal });

    expect(left()).toEqual(expect.arrayContaining([ORIGIN, SITE]));
  });

  test('opens none of their pages as its own', async () => {
    const { browser, evil, worker, connect } = await open();
    evil.settings.signInPageUrl = `${SITE}/sign-in`;
    await connect();
    const page = { origin: EVIL, page: 'sign-in', handOver: true, inviteToken: null } as const;

    expect(await worker.ask.openHostedPage(page)).toMatchObject({ problem: { own: 'no-own-page' } });
    expect(browser.tabs.open).toEqual([]);
  });

  test('gives none of their hosts back when it is removed', async () => {
    const { browser, worker, connect } = await open();
    await connect();

    await worker.ask.disconnect({ origin: EVIL, signOut: false });

    expect([...browser.granted]).toEqual(expect.arrayContaining([ORIGIN, SITE]));
    expect(browser.granted).not.toContain(EVIL);
  });
});

test('a staging app shares no session that lies on another one’s hosts', async () => {
  const { worker, connect } = await openBesideHostile({ mode: 'staging' });
  await connect();

  const shared = await worker.ask.linkSession({ origin: EVIL, linked: true });

  expect(shared).toMatchObject({ ok: false, problem: { own: 'pages-not-own' } });
});

test('one that shares a session there has none any more once their app is connected', async () => {
  const { browser, server, worker, connect } = await openBesideHostile({ mode: 'staging' });
  await worker.ask.disconnect({ origin: ORIGIN, signOut: false });
  for (const host of [ORIGIN, SITE, SITE.replace('http', 'https')]) browser.granted.add(host);
  await connect();
  expect(await worker.ask.linkSession({ origin: EVIL, linked: true })).toMatchObject({
    problem: { own: 'not-opened' },
  });
  await worker.ask.connect({ origin: ORIGIN, mode: 'staging' });
  const cookie = '__dev_session___frontend_fieldnote_localhost';
  const token = server.deployment('frontend.fieldnote.localhost').createSession([]).token;
  browser.siteCookies.set(SITE, new Map([[cookie, token]]));
  const before = server.log.length;

  await browser.clock.advance(20_000);
  await worker.ask.refresh({ origin: EVIL });

  expect(server.log.slice(before)).toEqual([]);
  expect(worker.view(EVIL).obstacle).toEqual({ kind: 'not-opened' });
});

test('hosts that a server names later are judged when its settings are read again', async () => {
  const { evil, browser, worker, connect } = await openBesideHostile();
  evil.settings.links.user_profile = 'https://evil.example/me';
  await connect();
  expect(worker.view(EVIL).app).toMatchObject({
    tabOrigins: [EVIL, 'https://evil.example'],
    leads: ['profile'],
  });

  evil.settings.links.user_profile = `${ORIGIN}/me`;
  await browser.clock.advance(700_000);
  await worker.ask.refresh({ origin: EVIL });
  await browser.clock.advance(6_000);
  await worker.ask.refresh({ origin: EVIL });

  expect(worker.view(EVIL).app.tabOrigins).toEqual([EVIL]);
  expect(worker.view(EVIL).app.leads).toBeUndefined();
  expect(await worker.ask.manage({ origin: EVIL })).toEqual({ ok: true, value: false });
  expect(worker.view(ORIGIN).app.tabOrigins).toEqual([ORIGIN, SITE]);
});

test('what two apps name and neither owns belongs to none, until one of them is removed', async () => {
  const { app, browser, evil, worker, connect } = await openBesideHostile();
  app.settings.links.user_profile = 'https://shared.example/me';
  evil.settings.links.user_profile = 'https://shared.example/me';
  await worker.ask.disconnect({ origin: ORIGIN, signOut: false });
  await connect();
  browser.granted.add(ORIGIN);
  await worker.ask.connect({ origin: ORIGIN, mode: 'production' });
  expect(await tabOrigins(worker)).toEqual({ [ORIGIN]: [ORIGIN, SITE], [EVIL]: [EVIL] });

  await worker.ask.disconnect({ origin: EVIL, signOut: false });

  expect(await tabOrigins(worker)).toEqual({ [ORIGIN]: [ORIGIN, SITE, 'https://shared.example'] });
});

test('a worker that starts anew tells the apps apart as the one before it', async () => {
  const { browser, connect } = await openBesideHostile();
  await connect();

  expect(await tabOrigins(browser.startWorker())).toEqual({ [ORIGIN]: [ORIGIN, SITE], [EVIL]: [EVIL] });
});

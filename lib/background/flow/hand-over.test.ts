import { expect, test } from 'vitest';
import type { Dialect } from '../../../test/wacht-server';
import { DIALECTS, letSeeTabs, ORIGIN, openFieldnote, SITE_HOST } from '../../../test/worker/fieldnote';
import { known } from '../../../test/worker/worker';

const SITE = `http://${SITE_HOST}`;

async function handOver(how: { dialect?: Dialect } = {}) {
  const fieldnote = await openFieldnote({ mode: 'staging', ...how });
  const { browser, worker } = fieldnote;
  await letSeeTabs(fieldnote);
  const page = { origin: ORIGIN, page: 'sign-in', handOver: true, inviteToken: null } as const;
  await worker.ask.openHostedPage(page);
  const tab = known(browser.tabs.open[0]);
  const kept = (): string => JSON.parse(known(browser.durable.records.get(`token:${ORIGIN}|own`))).token;
  const arriveWith = async (token: string, at = `${SITE}/`) => {
    browser.tabs.move(tab.id, `${at}?__dev_session__=${token}`);
    await browser.settled();
  };
  return { ...fieldnote, tab, kept, arriveWith };
}

test('a staging page gets our session only when the person agreed', async () => {
  const { browser, worker } = await openFieldnote({ mode: 'staging' });
  await worker.ask.openHostedPage({ origin: ORIGIN, page: 'sign-in', handOver: false, inviteToken: null });

  expect(known(browser.tabs.open[0]).url).not.toContain('__dev_session__');
});

test('the token handed over is the session’s own, and whoever signs in there appears here', async () => {
  const { app, browser, worker, tab, kept, sessionId, userIds } = await handOver();

  expect(new URL(tab.url).searchParams.get('__dev_session__')).toBe(kept());
  app.signIn(sessionId, userIds.priya);
  await browser.clock.advance(6_000);

  expect(worker.row(ORIGIN, 'Priya Raman')).toMatchObject({ state: 'live', isForeign: false });
});

test('a newer token of the same session is taken over where the flow ends', async () => {
  const { app, browser, kept, arriveWith, visit, sessionId } = await handOver();
  app.expireTokens(sessionId);
  await browser.clock.advance(1_000);
  const rotated = await visit(`${ORIGIN}/session?__dev_session__=${kept()}`);
  const newer = known(rotated.headers.get('x-development-session'));

  await arriveWith(newer);

  expect(kept()).toBe(newer);
});

test.each(DIALECTS)('%s: the token of another session is never taken over', async (dialect) => {
  const { app, browser, kept, arriveWith, userIds } = await handOver({ dialect });
  const ours = kept();
  await browser.clock.advance(1_000);
  const theirs = app.createSession([{ userId: userIds.mina }]);

  await arriveWith(theirs.token);

  expect(kept()).toBe(ours);
});

const forged = (claims: object) => `x.${btoa(JSON.stringify({ iat: 9_999_999_999, ...claims }))}.x`;

test.each([
  ['says nothing', {}],
  ['says only the session', { sess: 'ours' }],
  ['says only the app', { iss: ORIGIN }],
  ['says another app', { iss: 'https://evil.example', sess: 'ours' }],
])('a made-up token that %s is not taken over', async (_what, claims) => {
  const { kept, arriveWith, sessionId } = await handOver();
  const ours = kept();
  const told = 'sess' in claims ? { ...claims, sess: sessionId } : claims;

  await arriveWith(forged(told).replaceAll('=', '').replaceAll('+', '-').replaceAll('/', '_'));

  expect(kept()).toBe(ours);
});

test.each([
  ['on another page of the app', `${SITE}/anything`],
  ['on a page that is not the app’s', 'http://evil.localhost/'],
  ['on the API’s own host', `${ORIGIN}/`],
])('%s nothing is taken over', async (_where, address) => {
  const { app, browser, kept, arriveWith, visit, sessionId } = await handOver();
  browser.granted.add(new URL(address).origin);
  const ours = kept();
  app.expireTokens(sessionId);
  await browser.clock.advance(1_000);
  const rotated = await visit(`${ORIGIN}/session?__dev_session__=${ours}`);

  await arriveWith(known(rotated.headers.get('x-development-session')), address);

  expect(kept()).not.toBe(rotated.headers.get('x-development-session'));
});

test('after the flow is over nothing is taken over any more', async () => {
  const { browser, worker, kept, tab } = await handOver();
  const ours = kept();
  await worker.ask.cancelFlow({ origin: ORIGIN });

  expect(browser.tabs.watched.has(tab.id)).toBe(false);
  browser.tabs.move(tab.id, `${SITE}/?__dev_session__=another`);
  await browser.clock.advance(60_000);

  expect(kept()).toBe(ours);
});

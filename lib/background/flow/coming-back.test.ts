import { expect, test } from 'vitest';
import { MERIDIAN_ARTS } from '../../../test/wacht-server';
import { letSeeTabs, ORIGIN, openFieldnote, SITE_HOST } from '../../../test/worker/fieldnote';
import { known } from '../../../test/worker/worker';
import type { FlowState } from '../../session/flow';

const SITE = `http://${SITE_HOST}`;
const KIRA = { origin: ORIGIN, challenge: null, identifier: 'kira@meridian.example' };
const REFUSED = `${SITE}/sign-in?error=access_denied&error_description=You%20said%20no`;

/** Fieldnote with the person at the page of their organisation, in a tab of ours. */
async function atMeridian({ seesTabs }: { seesTabs: boolean }) {
  const fieldnote = await openFieldnote();
  const { app, browser, worker } = fieldnote;
  if (seesTabs) await letSeeTabs(fieldnote);
  Object.assign(app.settings, { enterpriseSso: true, ssoConnections: [MERIDIAN_ARTS] });
  await worker.ask.addAccount({ origin: ORIGIN, identifier: null });
  await worker.ask.openSso({ ...KIRA, connectionId: MERIDIAN_ARTS.id });
  await worker.ask.openNamedHost({ origin: ORIGIN });
  const tab = known(browser.tabs.open.at(-1));
  const goTo = async (url: string) => {
    browser.tabs.move(tab.id, url);
    await browser.settled();
  };
  const told = (): FlowState => known(worker.news.findLast((each) => each.kind === 'flow')?.flow).state;
  const isOpen = () => browser.tabs.open.some(({ id }) => id === tab.id);
  return { ...fieldnote, tab, goTo, told, isOpen };
}

// The server counts an answer as soon as it has it; the browser gets to the page that follows a moment later.

test('a tab that comes to its end after the account was seen is closed, too', async () => {
  const { app, browser, goTo, told, isOpen, tab, sessionId, userIds } = await atMeridian({ seesTabs: true });

  app.signIn(sessionId, userIds.priya);
  await goTo(tab.url);
  expect(told()).toMatchObject({ at: 'done', title: 'Priya Raman' });
  expect(isOpen()).toBe(true);
  await goTo(`${SITE}/`);

  expect(isOpen()).toBe(false);
  await browser.clock.advance(5_000);
  expect(browser.tabs.watched.size).toBe(0);
});

test('a tab under an open popup is left, because the popup would close with it', async () => {
  const { app, browser, goTo, told, isOpen, sessionId, userIds } = await atMeridian({ seesTabs: true });
  browser.popupOpen = true;

  app.signIn(sessionId, userIds.priya);
  await goTo(`${SITE}/`);
  await browser.clock.advance(60_000);

  expect(told()).toMatchObject({ at: 'done', title: 'Priya Raman' });
  expect(isOpen()).toBe(true);
});

test('a tab in which the person goes on elsewhere is left to them', async () => {
  const { app, browser, goTo, isOpen, tab, sessionId, userIds } = await atMeridian({ seesTabs: true });

  app.signIn(sessionId, userIds.priya);
  await goTo(tab.url);
  await goTo('https://news.example/');
  await browser.clock.advance(60_000);
  await goTo(`${SITE}/`);

  expect(isOpen()).toBe(true);
});

test.each([
  ['in the words of the page that is on its way', true, 'tab', 'You said no'],
  ['at once where that page cannot be seen', false, 'left', null],
])('a refusal that the server knows first is told %s', async (_how, seesTabs, meanwhile, words) => {
  const { goTo, told, tab, visit } = await atMeridian({ seesTabs });
  const state = new URL(tab.url).searchParams.get('state');

  await visit(`${ORIGIN}/auth/sso/oidc/callback?state=${state}&error=access_denied`);
  await goTo(tab.url);
  expect(told().at).toBe(meanwhile);
  await goTo(REFUSED);

  expect(told()).toMatchObject({ at: 'left', why: 'refused', words });
});

test('a refusal whose page never comes is told all the same', async () => {
  const { browser, goTo, told, tab, visit } = await atMeridian({ seesTabs: true });
  const state = new URL(tab.url).searchParams.get('state');

  await visit(`${ORIGIN}/auth/sso/oidc/callback?state=${state}&error=access_denied`);
  await goTo(tab.url);
  await browser.clock.advance(6_000);

  expect(told()).toMatchObject({ at: 'left', why: 'refused', words: null });
});

test('a session that is replaced right after the account was seen takes the good news back', async () => {
  const { app, goTo, told, tab, sessionId, userIds } = await atMeridian({ seesTabs: false });
  app.signIn(sessionId, userIds.priya);
  await goTo(tab.url);
  expect(told()).toMatchObject({ at: 'done', title: 'Priya Raman' });

  app.endSession(sessionId);
  await goTo(`${SITE}/`);

  expect(told()).toEqual({
    at: 'session-changed',
    after: { by: 'sso' },
    lost: ['Ada Quell', 'Jonas Wirth', 'Mina Okafor', 'Priya Raman'],
  });
});

test('a session that stays is looked at once more, and not again', async () => {
  const { app, browser, goTo, told, tab, requests, sessionId, userIds } = await atMeridian({
    seesTabs: false,
  });
  app.signIn(sessionId, userIds.priya);
  await goTo(tab.url);
  requests();

  await browser.clock.advance(60_000);
  await goTo(`${SITE}/`);

  expect(requests()).toEqual(['GET /session']);
  expect(told()).toMatchObject({ at: 'done' });
});

test('steps that remain are asked for here, and the tab that asks the same is closed when it gets there', async () => {
  const { app, browser, goTo, told, isOpen, tab, visit } = await atMeridian({ seesTabs: true });
  const session = await (await visit(`${ORIGIN}/session`)).text();
  const remains = session.replace(
    '"current_step":""',
    '"current_step":"verify_second_factor","available_2fa_methods":["authenticator"]',
  );
  expect(remains).not.toBe(session);
  app.fault({ path: '/session', times: 20, kind: { do: 'body', body: remains } });

  await goTo(tab.url);
  await browser.clock.advance(1_000);
  expect(told()).toMatchObject({ at: 'step', step: { at: 'second-factor' } });
  expect(isOpen()).toBe(true);
  await goTo(`${SITE}/sign-in?signin_attempt_id=1`);

  expect(isOpen()).toBe(false);
  expect(told()).toMatchObject({ at: 'step', step: { at: 'second-factor' } });
});

test('a host that is granted for something else tells nothing of how the tab came back', async () => {
  const { browser, goTo, told, isOpen } = await atMeridian({ seesTabs: false });
  browser.granted.add(SITE);

  await goTo(REFUSED);
  await browser.clock.advance(10_000);

  expect(told().at).toBe('tab');
  expect(isOpen()).toBe(true);
});

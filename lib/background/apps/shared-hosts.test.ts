import { expect, test } from 'vitest';
import { ORIGIN, openFieldnote, SITE_HOST } from '../../../test/worker/fieldnote';

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

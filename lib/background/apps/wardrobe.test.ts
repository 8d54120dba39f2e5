import { expect, test } from 'vitest';
import { type Fieldnote, ORIGIN, openFieldnote, SITE_HOST } from '../../../test/worker/fieldnote';

const SITE = `http://${SITE_HOST}`;

/** Fieldnote, whose pages' tabs the person lets the switcher see. */
async function seen(): Promise<Fieldnote> {
  const fieldnote = await openFieldnote();
  fieldnote.browser.granted.add(SITE);
  await fieldnote.worker.ask.seeTabs({ origin: ORIGIN, pages: [SITE], wanted: true });
  await fieldnote.browser.settled();
  return fieldnote;
}

const titles = ({ browser }: Fieldnote) =>
  browser.worn.map(({ title: { standing, who } }) => [standing, who]);

test('on pages that were switched on the icon is who is active, and on no other page', async () => {
  const { browser } = await seen();

  expect(browser.worn.map(({ pages }) => pages)).toEqual([[ORIGIN, SITE]]);
  expect(browser.worn[0]?.picture).toMatchObject({ letters: 'AQ', look: 'plain' });
});

test('it follows a switch', async () => {
  const fieldnote = await seen();
  await fieldnote.worker.ask.switchTo({ origin: ORIGIN, signInId: fieldnote.ids.jonas });
  await fieldnote.browser.settled();

  expect(titles(fieldnote)).toEqual([['active', 'Jonas Wirth']]);
});

test('nothing is put on while nothing of it changes', async () => {
  const fieldnote = await seen();
  const { worn } = fieldnote.browser;
  await fieldnote.browser.clock.advance(60_000);
  await fieldnote.worker.ask.refresh({ origin: ORIGIN });
  await fieldnote.browser.settled();

  expect(fieldnote.browser.worn).toBe(worn);
});

test('the next worker wears what this one has left, before anything is read', async () => {
  const fieldnote = await seen();
  fieldnote.browser.worn = [];
  fieldnote.worker.kill();
  await fieldnote.browser.startWorker().ask.index({});
  await fieldnote.browser.settled();

  expect(titles(fieldnote)).toEqual([['active', 'Ada Quell']]);
});

test('a page that is no longer seen wears nothing', async () => {
  const fieldnote = await seen();
  await fieldnote.worker.ask.seeTabs({ origin: ORIGIN, pages: [SITE], wanted: false });
  await fieldnote.browser.settled();

  expect(fieldnote.browser.worn.map(({ pages }) => pages)).toEqual([[ORIGIN]]);
});

test('of an app that was removed nothing is worn', async () => {
  const fieldnote = await seen();
  await fieldnote.worker.ask.disconnect({ origin: ORIGIN, signOut: false });
  await fieldnote.browser.settled();

  expect(fieldnote.browser.worn).toEqual([]);
});

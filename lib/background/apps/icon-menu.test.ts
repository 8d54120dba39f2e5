import { expect, test } from 'vitest';
import { MARGIN, MARGIN_SITE, openBeside } from '../../../test/worker/beside';
import { type Fieldnote, ORIGIN, openFieldnote } from '../../../test/worker/fieldnote';
import { known } from '../../../test/worker/worker';

const titles = async ({ browser }: Fieldnote) => {
  await browser.settled();
  return browser.menu.map(({ title, app }) => (app === null ? title : `${title}, ${app}`));
};

test('the menu has those to whom one can switch, the last active first, and not the active one', async () => {
  const fieldnote = await openFieldnote();
  const { worker, ids } = fieldnote;
  for (const who of ['mina', 'jonas', 'ada'] as const)
    await worker.ask.switchTo({ origin: ORIGIN, signInId: ids[who] });

  expect(await titles(fieldnote)).toEqual(['Jonas Wirth', 'Mina Okafor']);
});

test('of several apps it names each', async () => {
  const beside = await openBeside();
  await beside.worker.reach.command('next', MARGIN_SITE);

  const all = await titles(beside);
  expect(all[0]).toBe('Ada Quell, Margin');
  expect(all.toSorted()).toEqual(['Ada Quell, Margin', 'Jonas Wirth, Fieldnote', 'Mina Okafor, Fieldnote']);
});

test('it has no more than five', async () => {
  const fieldnote = await openFieldnote();
  const { app, browser, sessionId, worker } = fieldnote;
  for (let n = 0; n < 9; n += 1)
    app.signIn(sessionId, app.addPerson({ firstName: `Kay ${n}`, email: `kay${n}@quelllabs.co` }));
  await browser.clock.advance(12_000);
  await worker.ask.refresh({ origin: ORIGIN });
  for (const { isForeign, key } of worker.view(ORIGIN).rows)
    if (isForeign) await worker.ask.dismiss({ origin: ORIGIN, key });

  expect(await titles(fieldnote)).toHaveLength(5);
});

test('who is called otherwise, hidden, signed out or forgotten with the app is so in the menu, too', async () => {
  const beside = await openBeside();
  const { worker, ids } = beside;
  const keyOf = (who: string) => worker.row(ORIGIN, who).key;
  await worker.ask.touch({ origin: ORIGIN, key: keyOf('Mina Okafor'), to: { label: 'Gallery' } });
  expect(await titles(beside)).toContain('Gallery, Fieldnote');
  await worker.ask.touch({ origin: ORIGIN, key: keyOf('Gallery'), to: { hidden: true } });
  expect(await titles(beside)).not.toContain('Gallery, Fieldnote');
  await worker.ask.signOut({ origin: ORIGIN, signInId: ids.jonas, undo: false });
  expect(await titles(beside)).toEqual(['Bo Sand, Margin']);
  await worker.ask.disconnect({ origin: MARGIN, signOut: false });
  expect(await titles(beside)).toEqual([]);
});

test('who was not added here is in no menu', async () => {
  const fieldnote = await openFieldnote();
  const { app, browser, sessionId, userIds, worker } = fieldnote;
  app.signIn(sessionId, userIds.priya);
  await browser.clock.advance(12_000);
  await worker.ask.refresh({ origin: ORIGIN });

  expect(await titles(fieldnote)).not.toContain('Priya Raman');
});

test('nothing is put there while nothing of it changes', async () => {
  const fieldnote = await openFieldnote();
  await fieldnote.browser.settled();
  const { menu } = fieldnote.browser;
  await fieldnote.browser.clock.advance(60_000);
  await fieldnote.worker.ask.refresh({ origin: ORIGIN });
  await fieldnote.browser.settled();

  expect(fieldnote.browser.menu).toBe(menu);
});

test('an account in the menu is switched to by what it is for good, also by a later worker', async () => {
  const fieldnote = await openFieldnote();
  await fieldnote.browser.settled();
  const mina = known(fieldnote.browser.menu.find(({ title }) => title === 'Mina Okafor'));
  await fieldnote.browser.startWorker().reach.choose(mina);

  expect(fieldnote.truth()).toBe(fieldnote.ids.mina);
});

test('one whom the list does not know anymore is not switched to, and the icon says so', async () => {
  const fieldnote = await openFieldnote();
  await fieldnote.worker.reach.choose({ origin: ORIGIN, key: 'gone' });
  await fieldnote.browser.settled();

  expect(fieldnote.browser.said).toEqual({ why: 'gone' });
  expect(fieldnote.truth()).toBe(fieldnote.ids.ada);
});

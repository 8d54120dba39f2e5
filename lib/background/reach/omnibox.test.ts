import { expect, test } from 'vitest';
import { type Beside, MARGIN_SITE, openBeside } from '../../../test/worker/beside';
import { type Fieldnote, ORIGIN, openFieldnote, SITE_HOST } from '../../../test/worker/fieldnote';
import { known } from '../../../test/worker/worker';

const SITE = `http://${SITE_HOST}`;

async function offered({ worker }: Fieldnote, typed: string, page: string | null = SITE): Promise<unknown> {
  const suggestions = await worker.reach.omnibox.suggest(typed, page);
  if (suggestions.kind !== 'found') return suggestions;
  return suggestions.accounts.map(({ row, app }) => `${row.title}, ${app.name}`);
}

const enter = ({ worker }: Fieldnote, typed: string, { page = SITE, goes = false } = {}) =>
  worker.reach.omnibox.enter(typed, { page, goes });

test.each([
  ['a name', 'jon', ['Jonas Wirth, Fieldnote']],
  ['an e-mail address', 'tidewell.io', ['Mina Okafor, Fieldnote']],
  ['a place', 'quell labs', ['Ada Quell, Fieldnote']],
  ['an app', 'margin', ['Bo Sand, Margin', 'Ada Quell, Margin']],
  ['an app and a name', 'ada marg', ['Ada Quell, Margin']],
  ['a name in several apps, the app in front first', 'quell', ['Ada Quell, Fieldnote', 'Ada Quell, Margin']],
  ['nobody', 'xyz', { kind: 'refused', refusal: { why: 'not-found' } }],
  ['a number', '  2 ', expect.arrayContaining([expect.stringContaining('Fieldnote')])],
  ['a number that nobody has', '9', { kind: 'refused', refusal: { why: 'nobody-there' } }],
  ['nothing', ' ', { kind: 'hint' }],
])('what is typed finds by %s, and no server is asked', async (_, typed, found) => {
  const beside = await openBeside();

  expect(await offered(beside, typed)).toEqual(found);
  expect(beside.requests()).toEqual([]);
});

test('one’s own label finds, so do hidden ones; who was not added here is never found', async () => {
  const fieldnote = await openFieldnote();
  const { app, browser, sessionId, userIds, worker } = fieldnote;
  const { key } = worker.row(ORIGIN, 'Mina Okafor');
  await worker.ask.touch({ origin: ORIGIN, key, to: { label: 'Gallery', hidden: true } });
  expect(await offered(fieldnote, 'gallery')).toEqual(['Gallery, Fieldnote']);
  expect(await offered(fieldnote, 'okafor')).toEqual(['Gallery, Fieldnote']);

  app.signIn(sessionId, userIds.priya);
  await browser.clock.advance(12_000);
  await worker.ask.refresh({ origin: ORIGIN });
  expect(await offered(fieldnote, 'priya')).toMatchObject({ kind: 'refused' });
});

test('those to whom one can switch come first, then who is active, then who has ended', async () => {
  const fieldnote = await openFieldnote();
  const { worker, ids } = fieldnote;
  await worker.ask.signOut({ origin: ORIGIN, signInId: ids.jonas, undo: false });

  expect(await offered(fieldnote, 'fieldnote')).toEqual([
    'Mina Okafor, Fieldnote',
    'Ada Quell, Fieldnote',
    'Jonas Wirth, Fieldnote',
  ]);
  await enter(fieldnote, 'jonas');
  expect(fieldnote.browser.said).toEqual({ why: 'ended' });
});

const content = async ({ worker }: Beside, typed: string, at: number): Promise<string> => {
  const suggestions = await worker.reach.omnibox.suggest(typed, SITE);
  return suggestions.kind === 'found' ? known(suggestions.accounts[at]).content : '';
};

test('Enter switches to the first that was offered, and no tab is touched', async () => {
  const beside = await openBeside();
  await offered(beside, 'sand');
  await enter(beside, 'sand');

  expect(beside.marginTruth()).toBe('bo@sand.se');
  expect(beside.browser.wentTo).toEqual([]);
});

test('whoever is chosen below it is switched to, in this worker and in a later one', async () => {
  const beside = await openBeside();
  const chosen = await content(beside, 'quell', 1);
  await enter(beside, await content(beside, 'margin', 0));
  await enter({ ...beside, worker: beside.browser.startWorker() }, chosen);

  expect(beside.marginTruth()).toBe('ada@margin.io');
  expect(beside.truth()).toBe(beside.ids.ada);
});

test('what a person has read is what Enter leads to, whatever stands there by then', async () => {
  const beside = await openBeside();
  await offered(beside, '-', MARGIN_SITE);
  await enter(beside, 'sand');
  expect(beside.marginTruth()).toBe('bo@sand.se');
  await offered(beside, '-', MARGIN_SITE);
  await beside.worker.reach.command('next', SITE);
  await enter(beside, '-', { page: SITE });

  expect(beside.marginTruth()).toBe('ada@margin.io');
});

test('Enter before anything was offered looks for it itself', async () => {
  const beside = await openBeside();
  await enter(beside, ' mina ');
  expect(beside.truth()).toBe(beside.ids.mina);
  await enter(beside, 'xyz');
  expect(beside.browser.said).toEqual({ why: 'not-found' });
  await enter(beside, '');
  expect(beside.truth()).toBe(beside.ids.mina);
});

test('in another tab than this one, it switches and goes to the app', async () => {
  const beside = await openBeside();
  await enter(beside, 'sand', { goes: true });

  expect(beside.marginTruth()).toBe('bo@sand.se');
  expect(beside.browser.wentTo).toEqual([MARGIN_SITE]);
});

test('two that read the same in every piece are offered once', async () => {
  const fieldnote = await openFieldnote();
  const { app, sessionId, userIds, browser, worker } = fieldnote;
  app.signIn(sessionId, userIds.mina);
  await browser.clock.advance(12_000);
  await worker.ask.refresh({ origin: ORIGIN });

  expect(await offered(fieldnote, 'mina')).toEqual(['Mina Okafor, Fieldnote']);
});

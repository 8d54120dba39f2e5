import { expect, test } from 'vitest';
import { EVERYWHERE, ORIGIN, openFieldnote } from '../../test/worker/fieldnote';

const NAMING = EVERYWHERE.filter(([, dialect]) => dialect !== 'seed');

test.each(NAMING)('%s, %s: who takes another’s name is shown with an address', async (mode, dialect) => {
  const { app, browser, worker, sessionId } = await openFieldnote({ mode, dialect });
  // Cyrillic letters, and a sign that nobody sees.
  app.signIn(
    sessionId,
    app.addPerson({ firstName: '\u0410d\u0430\u3164', lastName: 'Quell', email: 'ada@evil.example' }),
  );
  await browser.clock.advance(6_000);
  await worker.ask.refresh({ origin: ORIGIN });

  const { rows } = worker.view(ORIGIN);
  expect(rows.filter(({ isAlike }) => isAlike).map(({ title, detail }) => [title, detail])).toEqual([
    ['Ada Quell', 'ada@quelllabs.co'],
    ['\u0410d\u0430 Quell', 'ada@evil.example'],
  ]);
});

test('who has nothing but another’s name is shown with the end of an id', async () => {
  const { app, browser, worker, sessionId } = await openFieldnote();
  app.signIn(sessionId, app.addPerson({ firstName: 'ADA', lastName: 'QUELL' }));
  await browser.clock.advance(6_000);
  await worker.ask.refresh({ origin: ORIGIN });

  const row = worker.row(ORIGIN, 'ADA QUELL');
  expect(row).toMatchObject({ isAlike: true, detail: `…${row.key.slice(-4)}` });
});

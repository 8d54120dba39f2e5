import { expect, test } from 'vitest';
import type { Dialect } from '../../../test/wacht-server';
import { atEveryKill } from '../../../test/worker/every-kill';
import { EVERYWHERE, type Fieldnote, ORIGIN, openFieldnote } from '../../../test/worker/fieldnote';
import type { Mode } from '../../session/types';

/** Somebody has just granted the host of an app, and wants it connected. */
async function open(mode: Mode, dialect: Dialect): Promise<Fieldnote> {
  const fieldnote = await openFieldnote({ mode, dialect });
  await fieldnote.worker.ask.disconnect({ origin: ORIGIN, signOut: false });
  fieldnote.browser.granted.add(ORIGIN);
  await fieldnote.browser.clock.advance(20_000);
  return fieldnote;
}

const traces = ({ browser: { durable } }: Fieldnote): string[] =>
  [...durable.records, ...durable.painted]
    .filter((entry) => entry.join().includes(ORIGIN))
    .map(([key]) => key);

/** Either it is connected and works, or nothing is known of it and it can be connected again. */
async function judge(fieldnote: Fieldnote, mode: Mode): Promise<void> {
  const { app, browser, server, sessionId } = fieldnote;
  const next = browser.startWorker();
  const index = await next.ask.index({});
  if (index.ok && index.value.apps.length === 0) {
    expect(traces(fieldnote)).toEqual([]);
    expect(await next.ask.connect({ origin: ORIGIN, mode })).toMatchObject({ value: { name: 'Fieldnote' } });
  }
  await next.ask.refresh({ origin: ORIGIN });
  await browser.clock.advance(20_000);
  expect(await next.ask.refresh({ origin: ORIGIN })).toMatchObject({ ok: true });
  const used = server.log.findLast(({ path }) => path === '/session')?.sessionIdAfter;
  // In production the browser has kept who was signed in; a staging app begins anew.
  if (mode === 'production') expect(used).toBe(sessionId);
  expect(next.view(ORIGIN).rows).toHaveLength(mode === 'production' ? 3 : 0);
  const sessions = app.sessions().length;
  expect(await next.ask.addAccount({ origin: ORIGIN, identifier: null })).toMatchObject({ ok: true });
  const flow = await next.ask.flow({});
  expect(flow).toMatchObject({ value: { app: { name: 'Fieldnote' }, state: { at: 'start' } } });
  expect(app.sessions()).toHaveLength(sessions);
  // One for each time that a host without a token was asked.
  expect(sessions).toBeLessThanOrEqual(mode === 'production' ? 1 : 3);
}

test.each(EVERYWHERE)(
  '%s, %s: an app whose worker is killed while it is connected is there, or can be connected again',
  (mode, dialect) =>
    atEveryKill({
      open: () => open(mode, dialect),
      act: ({ worker }) => worker.ask.connect({ origin: ORIGIN, mode }),
      judge: (fieldnote) => judge(fieldnote, mode),
    }),
  60_000,
);

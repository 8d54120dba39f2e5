import { describe, expect, test } from 'vitest';
import { MODES, ORIGIN, openFieldnote } from '../../test/worker/fieldnote';
import { MOST_BYTES } from '../wacht/body';

const FLOOD = { do: 'flood', bytes: MOST_BYTES + 1 } as const;

describe.each(MODES)('%s: a reply above the limit', (mode) => {
  test.each([
    ['without a length', FLOOD],
    ['that claims to be short', { ...FLOOD, claimed: 12 }],
    ['that claims to be endless', { ...FLOOD, claimed: 1e15 }],
  ])('%s leaves the last list and says that it was too much', async (_, kind) => {
    const { app, browser, worker } = await openFieldnote({ mode });
    const { rows, activeKey, readAt } = worker.view(ORIGIN);
    app.fault({ path: '/session', kind });
    await browser.clock.advance(6_000);

    const answer = await worker.ask.refresh({ origin: ORIGIN });

    expect(answer).toMatchObject({ ok: false, problem: { kind: 'too-large' } });
    const obstacle = { kind: 'unreachable', failure: { kind: 'too-large' } };
    expect(worker.view(ORIGIN)).toMatchObject({ rows, activeKey, readAt, obstacle });
    await browser.clock.advance(6_000);
    await worker.ask.refresh({ origin: ORIGIN });
    expect(worker.view(ORIGIN).obstacle).toBeNull();
  });

  test('a reply just within it is read, whatever length it claims', async () => {
    const { app, browser, worker } = await openFieldnote({ mode });
    app.fault({ path: '/session', kind: { do: 'flood', bytes: MOST_BYTES, claimed: 1e15 } });
    await browser.clock.advance(6_000);

    // White space alone is no session: it was taken in, and said nothing.
    const answer = await worker.ask.refresh({ origin: ORIGIN });
    expect(answer).toMatchObject({ ok: false, problem: { kind: 'parse' } });
  });

  test('to a switch is no proof of anything: the next read tells who is active', async () => {
    const { app, browser, worker, ids, truth } = await openFieldnote({ mode });
    app.fault({ path: '/session/switch-sign-in', kind: FLOOD });

    await worker.ask.switchTo({ origin: ORIGIN, signInId: ids.jonas });
    await browser.clock.advance(7_000);

    expect(truth()).toBe(ids.jonas);
    expect(worker.view(ORIGIN).activeKey).toBe(worker.row(ORIGIN, ids.jonas).key);
  });

  test.each(['/.well-known/meta', '/deployment'])(
    'of %s connects nothing and keeps nothing',
    async (path) => {
      const { app, browser, worker } = await openFieldnote({ mode });
      await worker.ask.disconnect({ origin: ORIGIN, signOut: false });
      browser.granted.add(ORIGIN);
      app.fault({ path, times: 2, kind: FLOOD });

      const probed = await worker.ask.probe({ origin: ORIGIN });
      const answer = probed.ok ? await worker.ask.connect({ origin: ORIGIN, mode }) : probed;

      expect(answer).toMatchObject({ ok: false, problem: { kind: 'too-large' } });
      expect([...browser.durable.records.keys()].filter((key) => key.includes(ORIGIN))).toEqual([]);
    },
  );
});

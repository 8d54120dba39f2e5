import { expect, test, vi } from 'vitest';
import { ORIGIN, openFieldnote } from '../../../test/worker/fieldnote';

test('an update is let in at once where nothing is under way', async () => {
  const { worker } = await openFieldnote();
  const restart = vi.fn();

  await worker.update(restart);

  expect(restart).toHaveBeenCalledOnce();
});

test('it waits for a change that was sent', async () => {
  const { app, browser, worker, ids } = await openFieldnote();
  const restart = vi.fn();
  const hold = app.hold('/session/switch-sign-in');
  const switching = worker.ask.switchTo({ origin: ORIGIN, signInId: ids.jonas });
  await hold.reached;

  await worker.update(restart);
  expect(restart).not.toHaveBeenCalled();

  hold.release();
  await switching;
  await browser.clock.advance(5_000);
  expect(restart).toHaveBeenCalledOnce();
});

test('it waits for a sign-in, as long as the server knows of it', async () => {
  const { browser, worker } = await openFieldnote();
  const restart = vi.fn();
  await worker.ask.addAccount({ origin: ORIGIN, identifier: null });

  await worker.update(restart);
  await browser.clock.advance(60_000);
  expect(restart).not.toHaveBeenCalled();

  await browser.clock.advance(600_000);
  expect(restart).toHaveBeenCalledOnce();
});

test('it waits no longer than six hours, whatever cannot be found out', async () => {
  const { app, browser, worker, ids } = await openFieldnote();
  const restart = vi.fn();
  app.fault({ path: '/session/switch-sign-in', kind: { do: 'drop', when: 'after' } });
  app.fault({ path: '/session', method: 'GET', times: 100, kind: { do: 'drop', when: 'before' } });
  await worker.ask.switchTo({ origin: ORIGIN, signInId: ids.jonas });

  await worker.update(restart);
  await browser.clock.advance(60_000);
  expect(restart).not.toHaveBeenCalled();

  await browser.clock.advance(6 * 3_600_000);
  expect(restart).toHaveBeenCalledOnce();
});

test('a sign-in that seems to begin in the future holds no update up', async () => {
  const { browser, worker } = await openFieldnote();
  const restart = vi.fn();
  await worker.ask.addAccount({ origin: ORIGIN, identifier: null });
  worker.kill();
  browser.clock.set(-86_400_000);

  await browser.startWorker().update(restart);

  expect(restart).toHaveBeenCalledOnce();
});

test('it waits while a sign-out can be undone, and while the popup is open', async () => {
  const { browser, worker, ids } = await openFieldnote();
  const restart = vi.fn();
  browser.popupOpen = true;
  await worker.ask.signOut({ origin: ORIGIN, signInId: ids.jonas, undo: true });

  await worker.update(restart);
  browser.popupOpen = false;
  expect(restart).not.toHaveBeenCalled();

  await browser.clock.advance(30_000);
  expect(restart).toHaveBeenCalledOnce();
});

import { expect, test } from 'vitest';
import { API_HOST, type Fieldnote, ORIGIN, openFieldnote } from '../../test/worker/fieldnote';

const STRANGER = 'frontend.acme.localhost';

/** The next run of the browser, which says only later what its administrator has set. */
function restarted({ browser, worker }: Fieldnote) {
  let answer: (policy: unknown) => void = () => undefined;
  worker.kill();
  browser.managed = new Promise((resolve) => {
    answer = resolve;
  });
  const next = browser.startWorker();
  return {
    worker: next,
    /** Waits no longer than a person would not notice. */
    soon: async <Answer>(asked: Promise<Answer>) => {
      await browser.clock.advance(100);
      return Promise.race([asked, browser.settled().then(() => 'no answer')]);
    },
    say: async (policy: unknown) => {
      answer(policy);
      browser.managed = policy;
      await browser.settled();
    },
  };
}

const rows = (worker: Fieldnote['worker']) => worker.ask.view({ origin: ORIGIN });

test('a browser that was just started switches before it says what its administrator has set', async () => {
  const fieldnote = await openFieldnote();
  const { worker, soon, say } = restarted(fieldnote);

  const switched = await soon(worker.ask.switchTo({ origin: ORIGIN, signInId: fieldnote.ids.mina }));
  expect(switched).toMatchObject({ ok: true });
  expect(fieldnote.truth()).toBe(fieldnote.ids.mina);

  await say({ allowedApps: [STRANGER] });
  expect(await rows(worker)).toMatchObject({ problem: { own: 'not-connected' } });
});

test('what was set last holds meanwhile, and no longer than the browser says so', async () => {
  const fieldnote = await openFieldnote();
  const first = restarted(fieldnote);
  await first.say({ allowedApps: [STRANGER], signUp: false });
  await first.worker.ask.settings({});

  const second = restarted({ ...fieldnote, worker: first.worker });
  const told = await second.soon(second.worker.ask.policy({}));
  expect(told).toMatchObject({ value: { barred: [ORIGIN], noSignUp: true } });
  expect(await rows(second.worker)).toMatchObject({ problem: { own: 'not-connected' } });

  await second.say({ allowedApps: [STRANGER, API_HOST] });
  expect(await rows(second.worker)).toMatchObject({ ok: true });
  expect(await second.worker.ask.policy({})).toMatchObject({ value: { barred: [], noSignUp: false } });
});

test('where nothing was ever read nobody waits either, and what is set holds as soon as it is said', async () => {
  const fieldnote = await openFieldnote();
  fieldnote.browser.durable.records.delete('policy');
  const { worker, soon, say } = restarted(fieldnote);

  expect(await soon(worker.ask.probe({ origin: ORIGIN }))).toMatchObject({ ok: true });
  await say({ allowedApps: [STRANGER] });
  expect(await worker.ask.probe({ origin: ORIGIN })).toMatchObject({ problem: { own: 'not-allowed' } });
  expect(await rows(worker)).toMatchObject({ problem: { own: 'not-connected' } });
});

test('a worker that ends before it is said asks again, and keeps what it read before', async () => {
  const fieldnote = await openFieldnote();
  const first = restarted(fieldnote);
  await first.say({ signUp: false });
  await first.worker.ask.settings({});
  const second = restarted({ ...fieldnote, worker: first.worker });
  await second.soon(second.worker.ask.settings({}));
  const third = restarted({ ...fieldnote, worker: second.worker });

  const told = await third.soon(third.worker.ask.policy({}));
  expect(told).toMatchObject({ value: { noSignUp: true } });
});

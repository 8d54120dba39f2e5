import { expect, test } from 'vitest';
import { ORIGIN, openFieldnote } from '../../../test/worker/fieldnote';

test('a 200 that names somebody else is not believed: one read decides', async () => {
  const { app, worker, ids, requests, truth, visit } = await openFieldnote();
  const body = await (await visit(`${ORIGIN}/session`)).text();
  app.fault({ path: '/session/switch-sign-in', kind: { do: 'status', status: 200, body } });
  requests();

  const answer = await worker.ask.switchTo({ origin: ORIGIN, signInId: ids.jonas });

  expect(answer).toMatchObject({ ok: false, problem: { kind: 'not-taken' } });
  expect(requests()).toEqual(['POST /session/switch-sign-in', 'GET /session']);
  expect(truth()).toBe(ids.ada);
  expect(worker.view(ORIGIN).activeKey).toBe(worker.row(ORIGIN, 'Ada Quell').key);
  expect(worker.row(ORIGIN, 'Jonas Wirth').work).toMatchObject({ kind: 'failed' });
});

test.each([
  ['did it', { do: 'body', body: '{}' }, 'jonas'],
  ['did not', { do: 'status', status: 200, body: '{}' }, 'ada'],
] as const)('a 200 that tells nothing is decided by one read: the server %s', async (_how, kind, active) => {
  const { app, worker, ids, requests } = await openFieldnote();
  app.fault({ path: '/session/switch-sign-in', kind });

  const answer = await worker.ask.switchTo({ origin: ORIGIN, signInId: ids.jonas });

  expect(answer.ok).toBe(active === 'jonas');
  expect(requests()).toEqual(['POST /session/switch-sign-in', 'GET /session']);
  expect(worker.view(ORIGIN).activeKey).toBe(worker.row(ORIGIN, ids[active]).key);
});

import { expect, test } from 'vitest';
import { createFakeClock } from '../../../test/worker/fake-clock';
import { createRequestBudget } from './request-budget';

function startBudget() {
  const clock = createFakeClock(0, () => new Promise((turn) => setImmediate(turn)));
  const budgetOf = createRequestBudget(clock);
  const waited: string[] = [];
  const read = (app: string) =>
    void budgetOf(app)
      .room()
      .then(() => waited.push(app));
  return { clock, budgetOf, waited, read };
}

test('five reads of one app have room at once, and the sixth when the first is ten seconds old', async () => {
  const { clock, waited, read } = startBudget();
  for (let reads = 0; reads < 6; reads += 1) read('acme');

  await clock.advance(9_999);
  expect(waited).toHaveLength(5);

  await clock.advance(1);
  expect(waited).toHaveLength(6);
});

test('an app that is asked again and again does not keep another waiting', async () => {
  const { clock, budgetOf, waited, read } = startBudget();
  for (let asked = 0; asked < 40; asked += 1) budgetOf('hostile').count();
  for (let reads = 0; reads < 10; reads += 1) read('hostile');

  read('acme');
  await clock.advance(0);

  expect(waited).toEqual(['acme']);
});

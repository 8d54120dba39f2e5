import { expect, test } from 'vitest';
import { done, fail, type Result } from '../result';
import { type Failure, failure } from '../session/failure';
import { insist } from './insist';

const lost = fail(failure('interrupted'));

test.each<[string, Result<number, Failure>[], number]>([
  ['is not asked again', [done(1)], 1],
  ['that says no is not asked again', [fail(failure('timeout'))], 1],
  ['that was lost is asked again', [lost, done(1)], 2],
  ['that is lost again and again is asked three times', [lost, lost, lost], 3],
])('a question with an answer %s', async (_, answers, asked) => {
  let count = 0;
  const answer = await insist(async () => answers[count++] ?? lost);
  expect(count).toBe(asked);
  expect(answer).toBe(answers.at(-1));
});

import { expect, test } from 'vitest';
import { FLOW_ROWS } from './flow-rows';
import { FLOW_QUESTIONS, SESSION_QUESTIONS } from './question';
import type { Row } from './row';
import { SESSION_ROWS } from './session-rows';

const questionsIn = (rows: readonly Row[]): string[] =>
  rows.flatMap(([heard]) => /^\^([a-z-]+)/.exec(heard.source)?.[1] ?? []);

test.each<[string, readonly Row[], readonly string[]]>([
  ['sign-in pages', FLOW_ROWS, FLOW_QUESTIONS],
  ['accounts that are there', SESSION_ROWS, SESSION_QUESTIONS],
])('the rows of the %s name only what is asked there', (_, rows, questions) => {
  const named = questionsIn(rows);
  expect(named).not.toEqual([]);
  expect(named.filter((question) => !questions.includes(question))).toEqual([]);
});

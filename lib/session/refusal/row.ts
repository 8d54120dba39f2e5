import type { Failure } from '../failure';
import type { Meaning, Refused } from './meaning';
import type { Question } from './question';
import type { Way } from './ways';

/** What a failure means, and the way on when it is another than usual. */
export type Told<What = Meaning> = readonly [what: What, way?: Way];

/**
 * One row of the table: how a refusal is heard, and what it means. It is heard as one line: the question, the status,
 * the code in upper case or null, the message in lower case. So none of them can pass for another.
 */
export type Row = readonly [heard: RegExp, ...told: Told<Refused>];

/** What a failure means: of the rows for this question the first that fits. */
export function toldOf(problem: Failure, asked: Question, rows: readonly Row[]): Told {
  const { kind, status, code, message } = problem;
  if (kind === 'own') return [problem.own];
  if (kind !== 'http') return [kind];
  const line = `${asked} ${status} ${code} ${message?.toLowerCase()}`;
  const [, ...told] = rows.find(([heard]) => heard.test(line)) ?? [/^/, 'refused'];
  return told;
}

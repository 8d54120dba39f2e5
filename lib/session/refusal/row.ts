import type { Failure } from '../failure';
import type { TableField } from './form-field';
import type { Meaning, NextDeed } from './meaning';
import type { Question } from './question';

/** What the server said, and to which question. */
export interface Heard {
  asked: Question;
  /** In upper case; empty when it said none. */
  code: string;
  /** Its message in lower case; in a row a part of it. */
  text: string;
  /** 500 stands for everything from there on. */
  status: number;
}

/**
 * One row of the table: what has to be heard, and what it means; on the sign-in pages also what can be done then, and
 * at which input it is shown.
 */
export type Row = readonly [heard: Partial<Heard>, what: Meaning, next?: NextDeed, field?: TableField];

/** What a failure means: of the rows for this question the first that fits. What a row leaves open may be anything. */
export function rowFor(problem: Failure, asked: Question, rows: readonly Row[]): Row {
  const { kind } = problem;
  if (kind === 'throttled') return [{}, 'paused', 'wait'];
  if (kind === 'own') return [{}, 'aborted'];
  if (kind !== 'http') return [{}, kind, 'retry'];
  const heard = heardOf(problem, asked);
  return rows.find(([wanted]) => fits({ ...heard, ...wanted }, heard)) ?? [{}, 'refused', 'retry'];
}

const heardOf = ({ code, message, status }: Failure, asked: Question): Heard => ({
  asked,
  code: code ?? '',
  text: message?.toLowerCase() ?? '',
  status: Math.min(status ?? 0, 500),
});

const fits = ({ asked, code, text, status }: Heard, heard: Heard): boolean =>
  asked === heard.asked && code === heard.code && status === heard.status && heard.text.includes(text);

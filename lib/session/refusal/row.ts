import type { Failure } from '../failure';
import type { Meaning, Refused } from './meaning';
import type { Question } from './question';
import type { Way } from './ways';

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

/** What a failure means, and the way on when it is another than usual. */
export type Told<What = Meaning> = readonly [what: What, way?: Way];

/** One row of the table: what has to be heard, and what that means. What a row leaves open may be anything. */
export type Row = readonly [heard: Partial<Heard>, ...told: Told<Refused>];

/** What a failure means: of the rows for this question the first that fits. */
export function toldOf(problem: Failure, asked: Question, rows: readonly Row[]): Told {
  if (problem.kind === 'own') return [problem.own];
  if (problem.kind === 'throttled') return ['paused'];
  if (problem.kind !== 'http') return [problem.kind];
  const heard = heardOf(problem, asked);
  const [, ...told] = rows.find(([wanted]) => fits({ ...heard, ...wanted }, heard)) ?? REFUSED;
  return told;
}

const REFUSED: Row = [{}, 'refused'];

const heardOf = ({ code, message, status }: Failure, asked: Question): Heard => ({
  asked,
  code: code ?? '',
  text: message?.toLowerCase() ?? '',
  status: Math.min(status ?? 0, 500),
});

const fits = ({ asked, code, text, status }: Heard, heard: Heard): boolean =>
  asked === heard.asked && code === heard.code && status === heard.status && heard.text.includes(text);

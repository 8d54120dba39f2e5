import type { Failure } from '../failure';
import type { TableField } from './form-field';
import type { Meaning, NextDeed } from './meaning';
import type { FlowQuestion } from './question';

/** What the server said, and to which question. */
export interface Heard {
  asked: FlowQuestion;
  /** In upper case; empty when it said none. */
  code: string;
  /** Its message in lower case; in a row a part of it. */
  text: string;
  /** 500 stands for everything from there on. */
  status: number;
}

/** One row of the table: what has to be heard, what it means, what can be done then, and at which input it is shown. */
export type Row = readonly [heard: Partial<Heard>, what: Meaning, next: NextDeed, field?: TableField];

export const heardOf = ({ code, message, status }: Failure, asked: FlowQuestion): Heard => ({
  asked,
  code: code ?? '',
  text: message?.trim().toLowerCase() ?? '',
  status: Math.min(status ?? 0, 500),
});

/** The first row that fits counts; what it leaves open may be anything. */
export const firstFit = (rows: readonly Row[], heard: Heard): Row | undefined =>
  rows.find(([wanted]) => fits({ ...heard, ...wanted }, heard));

const fits = ({ asked, code, text, status }: Heard, heard: Heard): boolean =>
  asked === heard.asked && code === heard.code && status === heard.status && heard.text.includes(text);

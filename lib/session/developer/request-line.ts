import type { FailureKind } from '../failure';

/** One request to an app, as it is told to whoever looks for a fault: no query, no body, no words of anybody. */
export interface RequestLine {
  /** By this computer's clock, in milliseconds. */
  at: number;
  method: string;
  path: string;
  /** How long it took, in milliseconds. */
  took: number;
  /** Null where no answer came. */
  status: number | null;
  /** Null where all went well. */
  problem: FailureKind | null;
  /** The server's code of an error. */
  code: string | null;
}

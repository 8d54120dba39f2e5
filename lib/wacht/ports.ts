import type { Result } from '../result';
import type { Failure } from '../session/failure';
import type { Breathe } from '../session/slices';
import type { Origin } from '../session/types';

/** What the wire needs of the browser; passed in, so that tests can stand in for it. */
export interface Transport {
  fetch: typeof fetch;
  now(): number;
  /** `navigator.onLine` */
  online(): boolean;
  hostGranted(origin: Origin): Promise<boolean>;
  /** Long replies are read in one go when left out. */
  breathe?: Breathe | undefined;
  /** Nothing is in the way when left out. */
  passage?: Passage | undefined;
}

/** Where requests leave and answers come in: each of them passes here, whoever asks. */
export interface Passage {
  /** Why nothing may leave at this moment, or null. */
  barred(): Failure | null;
  /** A request leaves; what is given is told, once, how it ended, before the caller hears of it. */
  left(call: { method: string; path: string }): (end: Ended) => Promise<void>;
}

/** `status` is that of the answer; null where none came. */
export interface Ended {
  status: number | null;
  problem: Failure | null;
}

/** Staging only: where the session token rests. Production passes null: the browser's cookie jar does the work. */
export interface TokenKeeper {
  /** It is somebody else's: without it nothing is sent, because that would begin another session (section 2.7). */
  isLent?: true;
  /** Read right before each request is built (rule CR-3). */
  current(): Promise<string | null>;
  /**
   * Awaited before the body is read and before the caller sees anything (rule CR-4); the keeper decides by rule
   * CR-5. When it throws, so does the question: what to do about a disk that refuses is the owner's to say.
   */
  received(token: string, sentWith: string | null): Promise<void>;
  /** False while the newest token is not on disk: sending more could lose the session (law L3). */
  durable?(): Promise<boolean>;
}

/** `sessionId` is what the reply says of itself, for loss detection (rule CR-6); `serverTime` is its Date header. */
export interface Reply<Value> {
  value: Value;
  sessionId: string | null;
  serverTime: number | null;
}

export type Answer<Value> = Promise<Result<Reply<Value>, Failure>>;

import type { Refusal } from '../reach/refusal';
import type { Origin } from '../types';

/**
 * What is told beside all windows, where the person has asked for that. It names an app and nobody: others may look at
 * the screen.
 */
export type Notice = EndNotice | { kind: 'refused'; refusal: Refusal };

/** Which one it is: another of this name stands in its place. */
export type NoticeName = EndName | { kind: 'refused' };

export type EndName = Pick<EndNotice, 'kind' | 'origin' | 'key'>;

/** Accounts of one app, the first of which has this key, are about to end, or have ended. */
export interface EndNotice {
  kind: 'ending' | 'ended';
  origin: Origin;
  app: string;
  key: string;
  count: number;
}

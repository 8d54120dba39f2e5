import { done, type Result } from '../../../lib/result';
import type { JsonObject } from '../raw-json';
import type { Doorway } from '../views/deployment-view';
import type { Refusal } from './refusal';

/** What prepare-verification is asked for, beside the attempt (section 4.4.3). */
export interface Preparation {
  strategy: string;
  redirectUri: string;
  lastDigits: string;
  doorway: Doorway;
  /** The portal's own page can do what the API of some builds cannot (section 4.4.3, "known gap"). */
  byPortal?: true;
}

/** The reply's `data`, mostly null. */
export type Prepared = Result<JsonObject | null, Refusal>;

export const SENT: Prepared = done(null);

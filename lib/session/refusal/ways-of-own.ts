import type { OwnReason } from '../failure';
import type { TableField } from './form-field';
import type { NextDeed } from './meaning';

/** What can be done about what the switcher itself has to say, and at which input it is shown. */
export const WAYS_OF_OWN: Record<OwnReason, readonly [next: NextDeed, field?: TableField]> = {
  'not-connected': ['none'],
  'not-begun': ['none'],
  'not-saved': ['retry'],
  'no-address': ['none'],
  'unsafe-address': ['none'],
  'no-own-page': ['none'],
  'ticket-elsewhere': ['none', 'ticket'],
  'challenge-unsupported': ['hosted'],
  'attempt-over': ['restart'],
  'no-longer-signed-in': ['none'],
};

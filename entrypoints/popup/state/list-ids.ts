import type { Origin } from '../../../lib/session/types';

/** Id of the list, for the filter that controls it. */
export const LIST = 'accounts';

/** Id of a row, for the filter to point at. What an app calls its accounts must not name a row of another one. */
export const rowId = (key: string, app: Origin = LIST): string => `${app}-${key}`;

/** Id of what tells a screen reader who is active. */
export const WHO = 'who-is-active';

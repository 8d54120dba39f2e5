/** Id of the list, for the filter that controls it. */
export const LIST = 'accounts';

/** Id of a row, for the filter to point at. */
export const rowId = (key: string): string => `${LIST}-${key}`;

/** Id of what tells a screen reader who is active. */
export const WHO = 'who-is-active';

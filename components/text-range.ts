/** Start and end of a piece of a text, in UTF-16 units, end exclusive. */
export type TextRange = [start: number, end: number];

/** One key of a real keyboard, as the browser tells the page of it. */
export interface Stroke {
  /** What it types: KeyboardEvent.key. */
  key: string;
  /** Where it lies: KeyboardEvent.code. */
  code: string;
  /** What is held with it. */
  with?: 'Shift' | 'AltGraph';
  /** How often it repeats itself before it is let go. */
  repeats?: number;
}

/** What somebody writes with an input method: keys that it takes, and the text that comes of them. */
export interface Composing {
  strokes: Stroke[];
  text: string;
}

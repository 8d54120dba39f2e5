import type { Told } from './focus-told';
import type { Composing, Stroke } from './stroke';

/** A row of the account list as a person reads it. */
export interface SeenRow {
  name: string;
  detail: string | null;
  /** Where the person works; null where that is not said. */
  place: string | null;
  /** What opens the second line, such as "Switching…"; null when there is nothing to say. */
  state: string | null;
  /** The key that switches to it. */
  digit: string | null;
  selected: boolean;
  busy: boolean;
}

export interface SeenActive {
  name: string;
  place: string | null;
  confirmed: boolean;
}

export interface Violation {
  rule: string;
  impact: string;
  where: string[];
}

export type Role =
  | 'alertdialog'
  | 'button'
  | 'checkbox'
  | 'combobox'
  | 'dialog'
  | 'heading'
  | 'link'
  | 'menuitem'
  | 'menuitemradio'
  | 'option'
  | 'radio'
  | 'switch'
  | 'textbox';

/**
 * A page of the extension or a site, driven and read as a person would: real mouse and keys go in, what is visible
 * comes out. Everything that waits does so for a condition and fails with what was there instead.
 */
export interface Surface {
  /** Waits until the text is visible. */
  see(text: string, within?: number): Promise<void>;
  /** Waits until the text is nowhere to be seen. */
  missing(text: string, within?: number): Promise<void>;
  /** Clicks with the mouse on the middle of the element, once it is there and nothing covers it. */
  click(role: Role, name: string, within?: number): Promise<void>;
  /** The same with the other button, which opens a menu. */
  rightClick(role: Role, name: string): Promise<void>;
  /** Moves the mouse to the middle of the element. */
  pointAt(role: Role, name: string): Promise<void>;
  /** Holds the first one with the mouse, takes it to the middle of the other one and lets it go there. */
  drag(role: Role, name: string, onto: string): Promise<void>;
  /** Types into whatever has the focus. */
  type(text: string): Promise<void>;
  /** Pastes into whatever has the focus, from the browser's own clipboard. */
  paste(text: string): Promise<void>;
  /** Presses one key, named as in KeyboardEvent.key, with modifiers before it: `Shift+Tab`. */
  press(key: string): Promise<void>;
  /** Strikes a key of any national keyboard. */
  strike(stroke: Stroke): Promise<void>;
  /** Writes with an input method. */
  compose(composing: Composing): Promise<void>;
  text(): Promise<string>;
  rows(): Promise<SeenRow[]>;
  active(): Promise<SeenActive | null>;
  /** What live regions say now. */
  announced(): Promise<string>;
  /** Waits until a live region says it. */
  announces(text: string, within?: number): Promise<void>;
  /** The role and name of the element that has the focus. */
  focused(): Promise<string>;
  /** What the browser tells a screen reader of it, and of what counts as having the focus inside it. */
  focusTold(): Promise<Told[]>;
  /** Runs a self-contained function in the page. */
  run<Args extends unknown[], Value>(work: (...args: Args) => Value, ...args: Args): Promise<Awaited<Value>>;
  axe(): Promise<Violation[]>;
  picture(file: string): Promise<void>;
  closed(): Promise<boolean>;
}

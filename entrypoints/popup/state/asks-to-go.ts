/** What is held with a click or a key, and which button it was. */
export interface Modifiers {
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  button?: number;
}

/** The middle one, which opens links in a tab of their own. */
const MIDDLE = 1;

/** Whether a click, or Enter, asks to be taken to the app, too. */
export const asksToGo = ({ ctrlKey, metaKey, shiftKey, button }: Modifiers): boolean =>
  ctrlKey || metaKey || shiftKey || button === MIDDLE;

import { asCall } from '../script';
import type { Composing, Stroke } from '../stroke';
import { inFrame, type Page } from './frame';
import type { Marionette } from './marionette';

interface Key {
  key: string;
  code: string;
  /** Its number, by which Firefox knows the shortcuts of its own window. */
  keyCode?: number;
}

/** Firefox's own text input processor: what it is given goes the way of a real keyboard. */
interface InputProcessor {
  beginInputTransactionForTests(window: unknown): boolean;
  readonly ATTR_RAW_CLAUSE: number;
  keydown(event: object): void;
  keyup(event: object): void;
  setPendingCompositionString(text: string): void;
  appendClauseToPendingComposition(length: number, look: number): void;
  setCaretInPendingComposition(at: number): void;
  flushPendingComposition(event: object): void;
  commitCompositionWith(text: string, event: object): void;
}

declare const Cc: Record<string, { createInstance(kind: unknown): InputProcessor } | undefined>;
declare const Ci: { nsITextInputProcessor: unknown };

/**
 * Presses keys one after the other; a modifier is given before a plus sign, as in `Shift+Tab`. They start in the page's
 * own process, so that the page has seen them when this settles. Only Escape starts in the browser, which takes it
 * for itself where a popup of its toolbar is open.
 */
export async function pressKeys(page: Page, keys: string[]): Promise<void> {
  const strokes = keys.map((stroke) => partsOf(stroke).map(keyFor));
  const given = JSON.stringify(strokes);
  if (keys.includes('Escape')) await page.marionette.chrome(asCall(stroke, ['window', given]));
  else
    await inFrame(page, (name) => `${asCall(stroke, ['content', given])}; sendAsyncMessage('${name}', {});`);
}

/** The same for Firefox's own window, which takes what it has use for itself. */
export const pressInWindow = (marionette: Marionette, keys: string[]): Promise<void> =>
  marionette.chrome(
    asCall(stroke, ['window', JSON.stringify(keys.map((each) => partsOf(each).map(numbered)))]),
  );

const numbered = (key: string): Key => ({
  ...keyFor(key),
  ...(key.length === 1 && { keyCode: key.toUpperCase().charCodeAt(0) }),
});

// "+" itself is a key, too.
const partsOf = (stroke: string) => (stroke === '+' ? ['+'] : stroke.split('+'));

function keyFor(key: string): Key {
  if (/^[a-z]$/i.test(key)) return { key, code: `Key${key.toUpperCase()}` };
  if (/^\d$/.test(key)) return { key, code: `Digit${key}` };
  if (key === '/') return { key, code: 'Slash' };
  if (key === 'Space' || key === ' ') return { key: ' ', code: 'Space' };
  return { key, code: key.length > 1 ? (CODES[key] ?? key) : '' };
}

const CODES: Record<string, string> = { Shift: 'ShiftLeft', Control: 'ControlLeft', Alt: 'AltLeft' };

function stroke(target: typeof globalThis, strokes: Key[][]): void {
  const processor = Cc['@mozilla.org/text-input-processor;1']?.createInstance(Ci.nsITextInputProcessor);
  if (!processor?.beginInputTransactionForTests(target)) throw new Error('no keyboard');
  for (const keys of strokes) {
    const events = keys.map((key) => new target.KeyboardEvent('', key));
    for (const event of events) processor.keydown(event);
    for (const event of events.reverse()) processor.keyup(event);
  }
}

/** Strikes a key of a national keyboard, with what is held before it. */
export async function strikeKey(page: Page, given: Stroke): Promise<void> {
  await inFrame(
    page,
    (name) => `${asCall(hold, ['content', JSON.stringify(given)])}; sendAsyncMessage('${name}', {});`,
  );
}

function hold(target: typeof globalThis, { key, code, with: held, repeats = 0 }: Stroke): void {
  const processor = Cc['@mozilla.org/text-input-processor;1']?.createInstance(Ci.nsITextInputProcessor);
  if (!processor?.beginInputTransactionForTests(target)) throw new Error('no keyboard');
  const eventOf = (of: KeyboardEventInit) => new target.KeyboardEvent('', of);
  const others = held ? [eventOf({ key: held, code: held === 'Shift' ? 'ShiftLeft' : 'AltRight' })] : [];
  for (const other of others) processor.keydown(other);
  processor.keydown(eventOf({ key, code }));
  for (let times = 0; times < repeats; times += 1) processor.keydown(eventOf({ key, code, repeat: true }));
  processor.keyup(eventOf({ key, code }));
  for (const other of others) processor.keyup(other);
}

/** Writes with an input method. */
export async function composeText(page: Page, given: Composing): Promise<void> {
  await inFrame(
    page,
    (name) => `${asCall(composeIn, ['content', JSON.stringify(given)])}; sendAsyncMessage('${name}', {});`,
  );
}

function composeIn(target: typeof globalThis, { strokes, text }: Composing): void {
  const processor = Cc['@mozilla.org/text-input-processor;1']?.createInstance(Ci.nsITextInputProcessor);
  if (!processor?.beginInputTransactionForTests(target)) throw new Error('no keyboard');
  strokes.forEach(({ key, code }, at) => {
    const sofar = text.slice(0, at + 1);
    processor.setPendingCompositionString(sofar);
    processor.appendClauseToPendingComposition(sofar.length, processor.ATTR_RAW_CLAUSE);
    processor.setCaretInPendingComposition(sofar.length);
    processor.flushPendingComposition(new target.KeyboardEvent('', { key, code }));
  });
  processor.commitCompositionWith(text, new target.KeyboardEvent('', { key: 'Enter', code: 'Enter' }));
}

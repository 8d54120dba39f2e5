import type { CDPSession, Page } from 'playwright';
import type { Composing, Stroke } from '../stroke';

const ALT = 1;
const SHIFT = 8;
/** The key code of whatever an input method takes. */
const TAKEN = 229;

/** Strikes a key of a national keyboard. Chromium's protocol knows no AltGr: what it makes of the key is all there is. */
export async function strike(page: Page, { key, code, repeats = 0, ...stroke }: Stroke): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const modifiers = stroke.with === 'Shift' ? SHIFT : 0;
  const text = key.length === 1 ? key : '';
  const windowsVirtualKeyCode = codeOf(key);
  for (const autoRepeat of [false, ...Array<boolean>(repeats).fill(true)]) {
    const facts = { key, code, modifiers, text, autoRepeat, windowsVirtualKeyCode };
    await session.send('Input.dispatchKeyEvent', { type: text ? 'keyDown' : 'rawKeyDown', ...facts });
  }
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', key, code, modifiers });
  await session.detach();
}

/** Keys that do something by themselves do it by this number. */
const CODES: Record<string, number> = { Backspace: 8, Enter: 13, Escape: 27, Delete: 46, ArrowDown: 40 };

const codeOf = (key: string): number => CODES[key] ?? (/^\d$/.test(key) ? key.charCodeAt(0) : 0);

export async function compose(page: Page, { strokes, text }: Composing): Promise<void> {
  const session = await page.context().newCDPSession(page);
  for (const [at, { code }] of strokes.entries()) {
    await take(session, code);
    const sofar = text.slice(0, at + 1);
    const caret = { selectionStart: sofar.length, selectionEnd: sofar.length };
    await session.send('Input.imeSetComposition', { text: sofar, ...caret });
  }
  await take(session, 'Enter');
  await session.send('Input.insertText', { text });
  await session.detach();
}

const take = (session: CDPSession, code: string) =>
  session.send('Input.dispatchKeyEvent', {
    type: 'rawKeyDown',
    key: 'Process',
    code,
    windowsVirtualKeyCode: TAKEN,
  });

/** Keys with Alt and Shift that no page gets where a command has them: Chromium knows those by the system's own number. */
export async function pressInBrowser(page: Page, keys: string): Promise<void> {
  const key = keys.replace('Alt+Shift+', '');
  const session = await page.context().newCDPSession(page);
  const number = key.charCodeAt(0);
  const facts = { key, code: `${/\d/.test(key) ? 'Digit' : 'Key'}${key}`, modifiers: ALT + SHIFT };
  const numbers = { windowsVirtualKeyCode: number, nativeVirtualKeyCode: number };
  await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...facts, ...numbers });
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...facts, ...numbers });
  await session.detach();
}

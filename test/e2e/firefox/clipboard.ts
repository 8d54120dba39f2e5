import { asScript } from '../script';
import type { Page } from './frame';
import { pressKeys } from './keys';

declare const Cc: Record<
  string,
  { getService(kind: unknown): { copyString(text: string): void } } | undefined
>;
declare const Ci: { nsIClipboardHelper: unknown };

/**
 * As a person who copied the text somewhere and pastes it here. By the key, which the page itself takes: of its commands
 * the browser hears only a while after its field has the keyboard, and a command in that while goes nowhere.
 */
export async function pasteText(page: Page, text: string): Promise<void> {
  await page.marionette.chrome(asScript(copy, [text]));
  await pressKeys(page, ['Control+v']);
}

function copy(text: string): void {
  Cc['@mozilla.org/widget/clipboardhelper;1']?.getService(Ci.nsIClipboardHelper).copyString(text);
}

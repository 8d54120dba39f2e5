import { asCall, asScript } from '../script';
import { until } from '../until';
import { evaluateIn, type Page } from './frame';

interface Controller {
  isCommandEnabled(command: string): boolean;
  doCommand(command: string): void;
}

declare const Cc: Record<
  string,
  { getService(kind: unknown): { copyString(text: string): void } } | undefined
>;
declare const Ci: { nsIClipboardHelper: unknown };

/**
 * As a person who copied the text somewhere and pastes it here. The browser hears only a while after the page which
 * commands there are in the field that has the keyboard: before that, a paste would go nowhere.
 */
export async function pasteText(page: Page, text: string): Promise<void> {
  const { marionette, where } = page;
  await evaluateIn(page, asScript(awaitPaste, []));
  await until(() => marionette.chrome(asCall(paste, [where, JSON.stringify(text)])), {
    instead: () => 'there is nothing to paste into',
  });
  await until(() => evaluateIn(page, asScript(tookPaste, [])), {
    instead: () => 'what was pasted did not arrive',
  });
}

function awaitPaste(): void {
  const { dataset } = document.documentElement;
  delete dataset.pasted;
  addEventListener('paste', () => setTimeout(() => Object.assign(dataset, { pasted: '' })), { once: true });
}

const tookPaste = (): boolean => document.documentElement.dataset.pasted !== undefined;

function paste(browser: Element, text: string): boolean {
  const { commandDispatcher } = Object(document);
  const controller: Controller | null = commandDispatcher.getControllerForCommand('cmd_paste');
  if (document.activeElement !== browser || !controller?.isCommandEnabled('cmd_paste')) return false;
  Cc['@mozilla.org/widget/clipboardhelper;1']?.getService(Ci.nsIClipboardHelper).copyString(text);
  controller.doCommand('cmd_paste');
  return true;
}

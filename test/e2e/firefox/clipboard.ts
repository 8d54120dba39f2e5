import { asScript } from '../script';
import type { Marionette } from './marionette';

declare const Cc: Record<
  string,
  { getService(kind: unknown): { copyString(text: string): void } } | undefined
>;
declare const Ci: { nsIClipboardHelper: unknown };
declare function goDoCommand(command: string): void;

/** As a person who copied the text somewhere and pastes it here. */
export const pasteText = (marionette: Marionette, text: string): Promise<void> =>
  marionette.chrome(asScript(paste, [text]));

function paste(text: string): void {
  Cc['@mozilla.org/widget/clipboardhelper;1']?.getService(Ci.nsIClipboardHelper).copyString(text);
  goDoCommand('cmd_paste');
}

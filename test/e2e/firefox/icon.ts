import type { Icon } from '../icon';
import { asScript } from '../script';
import type { Marionette } from './marionette';
import { EXTENSION_ID } from './preferences';

/** Seen only by scripts that run inside of Firefox. */
interface Action {
  getContextData(tab: unknown): { title: string; icon: Record<number, string> };
}

declare const gBrowser: { tabs: { linkedBrowser: { currentURI: { spec: string } } }[] };
declare const WebExtensionPolicy: { getByID(id: string): { extension: object } };
declare const ChromeUtils: {
  importESModule(url: 'resource://gre/modules/Extension.sys.mjs'): {
    Management: { global: { browserActionFor(of: object): { action: Action } } };
  };
};

/** Beside a tab: the picture that Firefox shows in its toolbar while the tab is in front. */
export const iconBeside = (marionette: Marionette, url: string): Promise<Icon> =>
  marionette.chrome(asScript(look, [EXTENSION_ID, url]));

async function look(id: string, url: string): Promise<Icon> {
  const { Management } = ChromeUtils.importESModule('resource://gre/modules/Extension.sys.mjs');
  const { action } = Management.global.browserActionFor(WebExtensionPolicy.getByID(id).extension);
  const tab = gBrowser.tabs.find(({ linkedBrowser }) => linkedBrowser.currentURI.spec.startsWith(url));
  const { title, icon } = action.getContextData(tab);
  const image = new Image();
  image.src = icon[32] ?? '';
  await image.decode();
  const pen = new OffscreenCanvas(32, 32).getContext('2d');
  pen?.drawImage(image, 0, 0, 32, 32);
  return { title, pixels: [...(pen?.getImageData(0, 0, 32, 32).data ?? [])] };
}

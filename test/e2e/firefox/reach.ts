import type { AddressBar, IconMenu } from '../reach';
import { asScript } from '../script';
import { until } from '../until';
import { pressInWindow } from './keys';
import type { Marionette } from './marionette';
import { EXTENSION_ID } from './preferences';

interface MenuPopup extends HTMLElement {
  state: string;
  hidePopup(): void;
}

interface Row {
  payload: { title: string; keyword?: string };
}

/** Seen only by scripts that run inside of Firefox. */
declare const WebExtensionPolicy: { getByID(id: string): { extension: object } };
declare const ChromeUtils: {
  importESModule(url: 'resource://gre/modules/Extension.sys.mjs'): {
    Management: {
      global: {
        browserActionFor(of: object): { widget: { forWindow(of: unknown): { node: HTMLElement } } };
      };
    };
  };
};
declare const Services: { wm: { getEnumerator(kind: 'alert:alert'): Iterable<Window> } };
declare const gURLBar: {
  focus(): void;
  value: string;
  lastQueryContextPromise: Promise<{ results: Row[]; searchString: string }>;
};

/** A right click on the button, and what stands in the menu then. */
export const firefoxMenu = (marionette: Marionette): IconMenu => ({
  has: ({ title }) => marionette.chrome(asScript(inMenu, [EXTENSION_ID, title, false])),
  choose: async ({ title }) => {
    await marionette.chrome(asScript(inMenu, [EXTENSION_ID, title, true]));
  },
});

async function inMenu(id: string, title: string, chooses: boolean): Promise<boolean> {
  const { Management } = ChromeUtils.importESModule('resource://gre/modules/Extension.sys.mjs');
  const { widget } = Management.global.browserActionFor(WebExtensionPolicy.getByID(id).extension);
  const { node } = widget.forWindow(window);
  const menu = document.querySelector<MenuPopup>('#toolbar-context-menu');
  if (!menu) throw new Error('no menu');
  const button = node.querySelector('.unified-extensions-item-action-button') ?? node;
  const shown = new Promise((done) => menu.addEventListener('popupshown', done, { once: true }));
  button.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, button: 2, view: window }));
  await shown;
  const item = [...menu.querySelectorAll<HTMLElement>('menuitem')].find(
    (each) => each.getAttribute('label') === title,
  );
  const hidden = new Promise((done) => menu.addEventListener('popuphidden', done, { once: true }));
  if (chooses) item?.dispatchEvent(new Event('command', { bubbles: true }));
  menu.hidePopup();
  await hidden;
  return item !== undefined;
}

/** Typed as a person does. */
export const firefoxAddressBar = (marionette: Marionette): AddressBar => ({
  type: async (text) => {
    await marionette.chrome(`(gURLBar.focus(), (gURLBar.value = ''))`);
    await pressInWindow(marionette, [...`wx ${text}`]);
    const lines = async (): Promise<string[]> => marionette.chrome(asScript(offered, [`wx ${text}`]));
    return until(async () => (await lines()).length > 0 && lines(), { instead: () => `nobody for ${text}` });
  },
  enter: () => pressInWindow(marionette, ['Enter']),
});

/** What stands below the line that Firefox has above all others. */
async function offered(typed: string): Promise<string[]> {
  const { results, searchString } = await gURLBar.lastQueryContextPromise;
  const ours = results.filter(({ payload }) => payload.keyword === 'wx');
  return searchString === typed ? ours.slice(1).map(({ payload }) => payload.title) : [];
}

/** Firefox draws it in a window of its own. */
export const pressNotice = (marionette: Marionette): Promise<void> =>
  marionette.chrome(asScript(pressAlerts, []));

function pressAlerts(): void {
  for (const { document } of Services.wm.getEnumerator('alert:alert')) {
    document.querySelector<HTMLElement>('#alertTextLabel')?.click();
  }
}

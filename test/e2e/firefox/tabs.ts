import { asScript } from '../script';
import type { Marionette } from './marionette';

interface Frame {
  currentWindowGlobal: { documentURI: { spec: string } } | null;
}

interface Context extends Frame {
  children: Frame[];
}

interface XulTab {
  linkedPanel: string;
  linkedBrowser: { currentURI: { spec: string }; browsingContext: Context; reload(): void };
}

declare const gBrowser: {
  tabs: XulTab[];
  selectedTab: XulTab;
  addTab(url: string, options: object): XulTab;
  removeTab(tab: XulTab): void;
  fixupAndLoadURIString(url: string, options: object): void;
};
declare const Services: { scriptSecurityManager: { getSystemPrincipal(): object } };

/** Opens a tab in front and names it. */
export const openTab = (marionette: Marionette, url: string): Promise<string> =>
  marionette.chrome(asScript(open, [url]));

function open(url: string): string {
  const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal();
  const tab = gBrowser.addTab(url, { triggeringPrincipal });
  gBrowser.selectedTab = tab;
  return tab.linkedPanel;
}

export interface OpenTab {
  panel: string;
  url: string;
}

export const listTabs = (marionette: Marionette): Promise<OpenTab[]> => marionette.chrome(asScript(list, []));

function list(): OpenTab[] {
  return [...gBrowser.tabs].map((tab) => ({
    panel: tab.linkedPanel,
    url: tab.linkedBrowser.currentURI.spec,
  }));
}

export const listFrames = (marionette: Marionette): Promise<string[]> =>
  marionette.chrome(asScript(frames, []));

function frames(): string[] {
  return gBrowser.tabs
    .flatMap(({ linkedBrowser: { browsingContext } }) => [browsingContext, ...browsingContext.children])
    .map(({ currentWindowGlobal }) => currentWindowGlobal?.documentURI.spec ?? '');
}

type Verb = 'show' | 'close' | 'reload';

export const withTab = (marionette: Marionette, panel: string, verb: Verb): Promise<void> =>
  marionette.chrome(asScript(act, [panel, verb]));

function act(panel: string, verb: Verb): void {
  const tab = [...gBrowser.tabs].find((each) => each.linkedPanel === panel);
  if (!tab) throw new Error('the tab is gone');
  if (verb === 'show') gBrowser.selectedTab = tab;
  if (verb === 'close') gBrowser.removeTab(tab);
  if (verb === 'reload') tab.linkedBrowser.reload();
}

/** The `<browser>` of a tab, as source. */
export const browserOfTab = (panel: string): string =>
  `([...gBrowser.tabs].find((tab) => tab.linkedPanel === ${JSON.stringify(panel)})?.linkedBrowser ?? null)`;

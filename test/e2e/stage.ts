import type { Authenticator } from './authenticator';
import type { Icon } from './icon';
import type { AddressBar, IconMenu } from './reach';
import type { Surface } from './surface';

/** One browser with the extension in a fresh profile, and everything that a story does outside of a page. */
export interface Stage {
  browser: 'chromium' | 'firefox';
  /** Where the extension's own pages lie, without a slash at the end. */
  origin: string;
  /** The same of a second, hostile extension; null when none is installed. */
  neighbour: string | null;
  /** Clicks the extension's button in the toolbar. */
  openPopup(): Promise<Surface>;
  closePopup(): Promise<void>;
  /** The extension's icon beside the tab whose address begins so; a page of the extension has to be open. */
  icon(url: string): Promise<Icon>;
  /** A page of the extension in a tab of its own, such as `options.html#connect`. */
  openPage(path: string): Promise<Surface>;
  openTab(url: string): Promise<Tab>;
  /** Waits for a tab that somebody else opened and whose address begins so. */
  tabAt(url: string): Promise<Tab>;
  /** Waits for a page of the extension that the extension itself opened in a tab. */
  ownTabAt(path: string): Promise<Tab>;
  /** Where all tabs and the frames within them have come to. */
  frames(): Promise<string[]>;
  /** A device with passkeys for a page that is open and whose address begins so. */
  addAuthenticator(url: string): Promise<Authenticator>;
  killWorker(): Promise<void>;
  workerRuns(): Promise<boolean>;
  /** What the person would answer when the extension asks for hosts; patterns such as `http://app.localhost/*`. */
  grant(pattern: string): Promise<void>;
  revoke(pattern: string): Promise<void>;
  /** From now on the person gives the extension no host that it asks for. */
  refuse(): Promise<void>;
  offline(on: boolean): Promise<void>;
  /** Takes every cookie away, as a person does who clears the browser's data. */
  clearCookies(): Promise<void>;
  /** Lets the browser keep and send no cookie of anybody, as a person's setting does, or lets it again. */
  blockCookies(on: boolean): Promise<void>;
  /** Gives a command other keys or none, as a person does on the browser's own page, or another extension by having them. */
  setKeys(command: string, keys: string): Promise<void>;
  /** The menu of the extension's icon. */
  iconMenu: IconMenu;
  /** What is typed in the address bar. */
  addressBar: AddressBar;
  /** Clicks the notification that is shown. */
  pressNotice(): Promise<void>;
  /** What this browser warns of when a person installs the extension. */
  installWarnings(): Promise<string[]>;
  colours(scheme: 'light' | 'dark'): Promise<void>;
  /** How much larger the browser shows every page, and from the next opening on the popup, too. */
  zoom(factor: number): Promise<void>;
  /** How much larger the person has the text of pages that do not say how large theirs is. */
  textSize(factor: number): Promise<void>;
  /** How much larger the system shows everything, the browser's own window, too. Chromium hears of it at its start alone. */
  systemScale(factor: number): Promise<void>;
  /** Closes the browser and starts it again with the same profile. */
  restart(): Promise<void>;
  /**
   * Every address that a tab was led to in all runs of the browser, by its own log: what redirects and failed is there,
   * and what the extension opened.
   */
  visited(): Promise<string[]>;
  /** Closes the browser and tells where its profile lies, until `close` takes that away. */
  quit(): Promise<string>;
  close(): Promise<void>;
  /** Settles when the browser is closed, by whomever. */
  ended: Promise<void>;
}

export interface Tab extends Surface {
  url(): Promise<string>;
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  close(): Promise<void>;
  /** Brings the tab to the front. */
  show(): Promise<void>;
  /** Presses keys that the browser takes for itself, such as `Alt+Shift+1`, while this tab is in front. */
  pressInBrowser(keys: string): Promise<void>;
  /** Makes the page as wide as in a window of so many pixels. */
  setWidth(pixels: number): Promise<void>;
}

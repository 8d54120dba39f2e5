import { asScript } from '../script';
import type { Chromium } from './launch';

declare const chrome: {
  developerPrivate: {
    addHostPermission(id: string, pattern: string): Promise<void>;
    removeHostPermission(id: string, pattern: string): Promise<void>;
    updateExtensionCommand(update: object): Promise<void>;
  };
  settingsPrivate: {
    setPref(name: string, value: string | number): Promise<boolean>;
    setDefaultZoom(factor: number): void;
  };
};

/**
 * What the browser's own pages may do may also be done in a file of theirs that has no script: drawing such a page
 * took a seventh of what a story computes.
 */
const EXTENSIONS = 'chrome://extensions/strings.m.js';
const SETTINGS = 'chrome://settings/strings.m.js';

async function doIn<Args extends unknown[]>(
  { context }: Chromium,
  url: string,
  work: (...args: Args) => Promise<unknown>,
  ...args: Args
): Promise<void> {
  const page = await context.newPage();
  await page.goto(url);
  await page.evaluate(asScript(work, args));
  await page.close();
}

/** As a person who says which sites an extension may touch; no prompt can be clicked headless. */
export const grantHost = (run: Chromium, pattern: string): Promise<void> =>
  doIn(
    run,
    EXTENSIONS,
    (id, hosts) => chrome.developerPrivate.addHostPermission(id, hosts),
    run.extensionId,
    pattern,
  );

export const revokeHost = (run: Chromium, pattern: string): Promise<void> =>
  doIn(
    run,
    EXTENSIONS,
    (id, hosts) => chrome.developerPrivate.removeHostPermission(id, hosts),
    run.extensionId,
    pattern,
  );

/** As a person on the browser's own page for shortcuts. */
export const setKeys = (run: Chromium, command: string, keys: string): Promise<void> =>
  doIn(run, EXTENSIONS, (update) => chrome.developerPrivate.updateExtensionCommand(update), {
    extensionId: run.extensionId,
    commandName: command,
    keybinding: keys,
  });

/** As a person under privacy and security. */
export const blockCookies = (run: Chromium, on: boolean): Promise<void> =>
  doIn(
    run,
    SETTINGS,
    (value) => chrome.settingsPrivate.setPref('generated.cookie_default_content_setting', value),
    on ? 'block' : 'allow',
  );

/** As a person under appearance. The zoom of the extension's own pages does nothing to the popup, this one does. */
export const zoomPages = (run: Chromium, factor: number): Promise<void> =>
  doIn(run, SETTINGS, async (wanted) => chrome.settingsPrivate.setDefaultZoom(wanted), factor);

/** Pixels of the text of pages, where nobody has changed it. */
const USUAL_TEXT = 16;

export const sizeText = (run: Chromium, factor: number): Promise<void> =>
  doIn(
    run,
    SETTINGS,
    (wanted) => chrome.settingsPrivate.setPref('webkit.webprefs.default_font_size', wanted),
    USUAL_TEXT * factor,
  );

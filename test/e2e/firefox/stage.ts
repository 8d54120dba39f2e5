import { removeProfile } from '../profile';
import type { Stage, Tab } from '../stage';
import { until } from '../until';
import { addAuthenticator } from './authenticator';
import {
  backgroundRuns,
  clickAction,
  endBackground,
  grantedHosts,
  grantHosts,
  installWarnings,
  refusePrompts,
  revokeHost,
  setKeys,
} from './extension';
import { iconBeside } from './icon';
import { pressInWindow } from './keys';
import { type Launch, launchFirefox } from './launch';
import type { Marionette } from './marionette';
import { navigationsOf } from './navigations';
import { EXTENSION_UUID, NEIGHBOUR_UUID } from './preferences';
import { firefoxAddressBar, firefoxMenu, pressNotice } from './reach';
import { firefoxSurface } from './surface';
import { browserOfTab, listFrames, listTabs, openTab, withTab } from './tabs';

const POPUP = `document.querySelector('browser.webextension-popup-browser')`;
const POPUP_OPEN = `${POPUP}?.closest('panel')?.state === 'open'`;
/** Pixels of the text of pages, where nobody has changed it. */
const USUAL_TEXT = 16;
/** Of pages, and of the browser's own windows, which a popup of its toolbar follows. */
const COLOURS = ['layout.css.prefers-color-scheme.content-override', 'browser.theme.toolbar-theme'];
const DARK = 0;
const LIGHT = 1;
/** What Firefox's own settings write for “All cookies”. */
const NO_COOKIES = 2;

export async function createFirefoxStage({ build, neighbour = null, policy = null }: Launch): Promise<Stage> {
  let run = await launchFirefox({ build, neighbour, policy });
  const { profile, ended } = run;
  const marionette: Marionette = {
    send: (...command) => run.marionette.send(...command),
    chrome: (source) => run.marionette.chrome(source),
    close: () => run.marionette.close(),
  };
  const popup = firefoxSurface(marionette, POPUP);
  const origin = `moz-extension://${EXTENSION_UUID}`;
  const address = (path: string) => `${origin}/${path}`;
  const earlier: string[] = [];
  let isOpen = true;
  let zoom = 1;
  const loaded = () => document.readyState === 'complete' && location.href !== 'about:blank';

  function tab(panel: string): Tab {
    const surface = firefoxSurface(marionette, browserOfTab(panel));
    return {
      ...surface,
      url: () => surface.run(() => location.href),
      goto: async (url) => {
        await surface.run((to) => location.assign(to), url);
        await until(
          () => surface.run((to) => location.href === to && document.readyState === 'complete', url),
          {
            instead: () => `did not get to ${url}`,
          },
        );
      },
      reload: async () => {
        await surface.run(() => {
          document.documentElement.dataset.old = '';
        });
        await withTab(marionette, panel, 'reload');
        const anew = () =>
          document.readyState === 'complete' && document.documentElement.dataset.old === undefined;
        await until(() => surface.run(anew), { instead: () => 'the tab did not load again' });
      },
      close: () => withTab(marionette, panel, 'close'),
      show: () => withTab(marionette, panel, 'show'),
      pressInBrowser: (keys) => pressInWindow(marionette, [keys]),
      setWidth: (pixels) => marionette.chrome(`${browserOfTab(panel)}.style.maxWidth = '${pixels}px'`),
    };
  }

  async function newTab(url: string): Promise<Tab> {
    const opened = tab(await openTab(marionette, url));
    await until(() => opened.run(loaded), { instead: () => `${url} did not load` });
    await marionette.chrome('gBrowser.selectedBrowser.focus()');
    return opened;
  }

  // Firefox hands the keyboard to a popup of its toolbar; headless there is no window manager to do its part.
  async function focusPopup(): Promise<boolean> {
    await marionette.chrome(`${POPUP}.focus()`);
    return popup.run(() => document.hasFocus());
  }

  async function tabAt(url: string): Promise<Tab> {
    const tabs = () => listTabs(marionette);
    const found = await until(async () => (await tabs()).find((each) => each.url.startsWith(url)), {
      instead: async () => `no tab at ${url}, only ${(await tabs()).map((each) => each.url).join(' ')}`,
    });
    return tab(found.panel);
  }

  async function closePopup(): Promise<void> {
    await marionette.chrome(`${POPUP}?.closest('panel')?.hidePopup()`);
    await until(() => popup.closed(), { instead: () => 'the popup did not close' });
  }

  async function quit(): Promise<string> {
    if (isOpen) earlier.push(...(await navigationsOf(marionette)));
    isOpen = false;
    await run.close();
    return profile;
  }

  return {
    browser: 'firefox',
    origin,
    neighbour: neighbour ? `moz-extension://${NEIGHBOUR_UUID}` : null,
    openPopup: async () => {
      await closePopup();
      await clickAction(marionette);
      await until(() => marionette.chrome(POPUP_OPEN), { instead: () => 'the popup did not open' });
      await until(() => popup.run(loaded), { instead: () => 'the popup did not load' });
      await until(focusPopup, { instead: () => 'the popup did not get the keyboard' });
      // Firefox zooms a popup by the person's keys alone, and forgets it with the popup.
      if (zoom !== 1) await marionette.chrome(`ZoomManager.setZoomForBrowser(${POPUP}, ${zoom})`);
      return popup;
    },
    closePopup,
    icon: (url) => iconBeside(marionette, url),
    openPage: (path) => newTab(address(path)),
    openTab: newTab,
    tabAt,
    // The browser tells its address before it is there: what is asked of it then has no API of the extension's.
    ownTabAt: async (path) => {
      const own = await tabAt(address(path));
      await until(() => own.run(loaded), { instead: () => `${path} did not load` });
      return own;
    },
    frames: () => listFrames(marionette),
    addAuthenticator: () => addAuthenticator(marionette),
    killWorker: () => endBackground(marionette),
    workerRuns: () => backgroundRuns(marionette),
    // A preference answers every prompt with yes, so the extension's own request is what grants.
    grant: async () => undefined,
    revoke: (pattern) => revokeHost(marionette, pattern),
    refuse: () => refusePrompts(marionette),
    offline: (on) => marionette.chrome(`Services.io.offline = ${on}`),
    clearCookies: () => marionette.chrome('Services.cookies.removeAll()'),
    blockCookies: async (on) => {
      await marionette.chrome(
        on
          ? `Services.prefs.setIntPref('network.cookie.cookieBehavior', ${NO_COOKIES})`
          : `Services.prefs.clearUserPref('network.cookie.cookieBehavior')`,
      );
      // What is loaded goes on as it was when it was loaded, the background's page, too.
      await endBackground(marionette);
    },
    get iconMenu() {
      return firefoxMenu(marionette);
    },
    get addressBar() {
      return firefoxAddressBar(marionette);
    },
    pressNotice: () => pressNotice(marionette),
    setKeys: (command, keys) => setKeys(marionette, command, keys),
    installWarnings: () => installWarnings(marionette),
    colours: async (scheme) => {
      const wanted = scheme === 'dark' ? DARK : LIGHT;
      for (const whose of COLOURS)
        await marionette.chrome(`Services.prefs.setIntPref('${whose}', ${wanted})`);
    },
    zoom: async (factor) => {
      zoom = factor;
    },
    textSize: (factor) =>
      marionette.chrome(`Services.prefs.setIntPref('font.size.variable.x-western', ${USUAL_TEXT * factor})`),
    systemScale: (factor) =>
      marionette.chrome(`Services.prefs.setIntPref('ui.textScaleFactor', ${100 * factor})`),
    restart: async () => {
      // What is installed for one run only is taken out with all it was allowed; that alone is given back here.
      const hosts = await grantedHosts(marionette);
      await quit();
      run = await launchFirefox({ build, neighbour, profile });
      isOpen = true;
      await grantHosts(marionette, hosts);
    },
    visited: async () => [...earlier, ...(isOpen ? await navigationsOf(marionette) : [])],
    quit,
    close: async () => {
      await run.kill();
      await removeProfile(profile);
    },
    ended,
  };
}

import { resolve } from 'node:path';
import type { BrowserContext, Page } from 'playwright';
import { removeProfile } from '../profile';
import type { Stage, Tab } from '../stage';
import type { Surface } from '../surface';
import { until } from '../until';
import { addAuthenticator } from './authenticator';
import { extensionIdOf } from './extension-id';
import { iconBeside } from './icon';
import { type Launch, launchChromium } from './launch';
import { followNavigations } from './navigations';
import { blockCookies, grantHost, revokeHost, setKeys, sizeText, zoomPages } from './own-pages';
import { type OpenPopup, openPopup } from './popup';
import { chromiumAddressBar, chromiumMenu, pressNotice } from './reach';
import { chromiumSurface, chromiumTab } from './surface';
import { openTargets } from './targets';
import { followWorker } from './worker-life';

declare const chrome: {
  runtime: { getManifest(): object };
  management: { getPermissionWarningsByManifest(manifest: string): Promise<string[]> };
};

export interface ChromiumStage extends Stage {
  /** A page of the extension in a tab, with functions that run in it before any script of its own. */
  openWatched(path: string, ...before: (() => void)[]): Promise<Surface>;
}

export async function createChromiumStage(launch: Launch): Promise<ChromiumStage> {
  let now = await raise(launch);
  const { extensionId, profile } = now.run;
  const ended = new Promise<void>((resolve) => now.run.context.once('close', () => resolve()));
  const origin = `chrome-extension://${extensionId}`;
  const address = (path: string) => `${origin}/${path}`;
  const earlier: string[] = [];
  let popup: OpenPopup | null = null;
  let scheme: 'light' | 'dark' = 'light';
  let offline = false;

  async function newPage(url: string, ...before: (() => void)[]): Promise<Page> {
    const page = await now.run.context.newPage();
    for (const work of before) await page.addInitScript(work);
    await page.emulateMedia({ colorScheme: scheme });
    await page.goto(url);
    return page;
  }

  function pageAt(url: string): Promise<Page> {
    const pages = () => now.run.context.pages();
    return until(async () => pages().find((page) => page.url().startsWith(url)), {
      instead: () =>
        `no tab at ${url}, only ${pages()
          .map((page) => page.url())
          .join(' ')}`,
    });
  }

  const tabAt = async (url: string): Promise<Tab> => chromiumTab(await pageAt(url));

  async function closePopup(): Promise<void> {
    await popup?.close();
    popup = null;
  }

  async function quit(): Promise<string> {
    await closePopup();
    earlier.push(...now.visited.splice(0));
    await now.run.close();
    return profile;
  }

  return {
    browser: 'chromium',
    origin,
    neighbour: launch.neighbour ? `chrome-extension://${extensionIdOf(resolve(launch.neighbour))}` : null,
    openPopup: async () => {
      await closePopup();
      popup = await openPopup(now.run, now.targets);
      await popup.page.emulateMedia({ colorScheme: scheme });
      if (offline) await popup.page.context().setOffline(true);
      return chromiumSurface(popup.page);
    },
    closePopup,
    icon: (url) => iconBeside(now.run.context, { url, origin }),
    openPage: async (path) => chromiumSurface(await newPage(address(path))),
    openWatched: async (path, ...before) => chromiumSurface(await newPage(address(path), ...before)),
    openTab: async (url) => chromiumTab(await newPage(url)),
    tabAt,
    ownTabAt: (path) => tabAt(address(path)),
    frames: async () => now.run.context.pages().flatMap((page) => page.frames().map((frame) => frame.url())),
    addAuthenticator: async (url) => addAuthenticator(await pageAt(url)),
    killWorker: () => now.worker.kill(),
    workerRuns: async () => now.worker.runs(),
    grant: (pattern) => grantHost(now.run, pattern),
    revoke: (pattern) => revokeHost(now.run, pattern),
    // A prompt that nobody answers stays; where it takes the focus the popup closes.
    refuse: async () => undefined,
    offline: async (on) => {
      offline = on;
      await until(() => setOffline([now.run.context, ...(popup ? [popup.page.context()] : [])], on), {
        instead: () => `the browser did not go ${on ? 'offline' : 'online'}`,
      });
    },
    clearCookies: () => now.run.context.clearCookies(),
    blockCookies: (on) => blockCookies(now.run, on),
    get iconMenu() {
      return chromiumMenu(now.run.context);
    },
    get addressBar() {
      return chromiumAddressBar(now.run.context);
    },
    pressNotice: () => pressNotice(now.run.context),
    setKeys: (command, keys) => setKeys(now.run, command, keys),
    zoom: (factor) => zoomPages(now.run, factor),
    textSize: (factor) => sizeText(now.run, factor),
    systemScale: async () => undefined,
    installWarnings: async () => {
      const page = await newPage(address('options.html'));
      return page.evaluate(() =>
        chrome.management.getPermissionWarningsByManifest(JSON.stringify(chrome.runtime.getManifest())),
      );
    },
    colours: async (wanted) => {
      scheme = wanted;
      const open = [...now.run.context.pages(), ...(popup ? [popup.page] : [])];
      await Promise.all(open.map((page) => recolour(page, wanted).catch(unlessClosed(page))));
    },
    restart: async () => {
      await quit();
      now = await raise({ ...launch, profile });
    },
    visited: async () => [...earlier, ...now.visited],
    quit,
    close: async () => removeProfile(await quit()),
    ended,
  };
}

/** A run of the browser, and what lives as long as it does. */
async function raise(launch: Launch) {
  const run = await launchChromium(launch);
  const visited = await followNavigations(run.context);
  const targets = await openTargets(run.context);
  return { run, targets, visited, worker: await followWorker(run.context, run.extensionId) };
}

/**
 * Tells every page and worker of these connections, and gives whether they have heard it. What one process hears last is
 * in force in all of its pages, and a worker that is just being attached to may yet be told what was in force before.
 */
async function setOffline(contexts: BrowserContext[], on: boolean): Promise<boolean> {
  for (const context of contexts) await context.setOffline(on);
  const pages = contexts
    .flatMap((context) => context.pages())
    .filter((page) => page.url().startsWith('chrome-'));
  const online = await Promise.all(pages.map((page) => page.evaluate(() => navigator.onLine)));
  return online.every((each) => each !== on);
}

/** A page that closed by itself meanwhile has no colours to change. */
const unlessClosed =
  (page: Page) =>
  (problem: unknown): void => {
    if (!page.isClosed()) throw problem;
  };

/** Settles when the new colours are there: they fade in. */
async function recolour(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await page.evaluate(async () => {
    const fading = document.getAnimations().filter((each) => each instanceof CSSTransition);
    await Promise.allSettled(fading.map(({ finished }) => finished));
  });
}

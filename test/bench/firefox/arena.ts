import { resolve } from 'node:path';
import { grantHosts } from '../../e2e/firefox/extension';
import { evaluateIn, type Page } from '../../e2e/firefox/frame';
import { launchFirefox } from '../../e2e/firefox/launch';
import { EXTENSION_UUID } from '../../e2e/firefox/preferences';
import { browserOfTab, openTab, withTab } from '../../e2e/firefox/tabs';
import { patternOf } from '../../e2e/pattern-of';
import { removeProfile } from '../../e2e/profile';
import { asScript } from '../../e2e/script';
import { until } from '../../e2e/until';
import type { Arena } from '../arena';
import type { Collector } from '../collector';
import type { Contestant } from '../contestants/contestant';
import { askWorker } from '../page/ask-worker';
import type { Seat } from '../seat';
import { clickButton } from './click-button';

const CLOSED = `document.querySelector('browser.webextension-popup-browser') === null`;

/** Of a page's clock Firefox otherwise tells full milliseconds only. */
const EXACT_CLOCK = `Services.prefs.setBoolPref('privacy.reduceTimerPrecision', false)`;

const OPTIONS = `moz-extension://${EXTENSION_UUID}/options.html`;

const SIGNED_IN = `document.body.textContent.includes('Signed in here')`;

/** Firefox keeps the process of all extensions alive, so that every opening here is a warm one. */
export async function openFirefoxArena(
  [first, ...others]: [Contestant, ...Contestant[]],
  collector: Collector,
): Promise<Arena> {
  const { marionette, profile, close } = await launchFirefox({ build: first.folder });
  for (const { folder } of others)
    await marionette.send('Addon:Install', { path: resolve(folder), temporary: true });
  await marionette.chrome(EXACT_CLOCK);

  async function inTab(url: string, work: (page: Page) => Promise<void>): Promise<void> {
    const panel = await openTab(marionette, url);
    const page = { marionette, where: browserOfTab(panel) };
    const loaded = `location.href.startsWith(${JSON.stringify(url)}) && document.readyState === 'complete'`;
    await until(() => evaluateIn(page, loaded), { instead: () => `${url} did not load` });
    await work(page);
    await withTab(marionette, panel, 'close');
  }

  return {
    seat: async (_, seats) => {
      await grantHosts(
        marionette,
        seats.map(({ origin }) => patternOf(origin)),
      );
      for (const one of seats) {
        await inTab(`${one.site}/start`, signEverybodyIn);
        await inTab(OPTIONS, (page) => connect(page, one));
      }
    },
    keepWarm: async () => undefined,
    letCool: async () => undefined,
    open: async ({ name, geckoId }, within) => {
      const told = collector.next(name, within);
      const trigger: number = await marionette.chrome(asScript(clickButton, [geckoId]));
      const opening = await told;
      await until(() => marionette.chrome(CLOSED), { instead: () => `the popup of ${name} stayed open` });
      return { ...opening, trigger };
    },
    close: async () => {
      await close();
      await removeProfile(profile);
    },
  };
}

async function signEverybodyIn(page: Page): Promise<void> {
  await evaluateIn(page, 'void setTimeout(() => document.forms[0].submit())');
  await until(() => evaluateIn(page, SIGNED_IN), { instead: () => 'nobody was signed in' });
}

async function connect(page: Page, { origin, mode }: Seat): Promise<void> {
  const answer: { ok: boolean } = await evaluateIn(page, asScript(askWorker, ['connect', { origin, mode }]));
  if (!answer.ok) throw new Error(`${origin} could not be connected: ${JSON.stringify(answer)}`);
}

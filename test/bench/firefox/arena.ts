import { resolve } from 'node:path';
import { grantHosts } from '../../e2e/firefox/extension';
import { evaluateIn } from '../../e2e/firefox/frame';
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

  async function inTab(url: string, source: string, done: string): Promise<void> {
    const panel = await openTab(marionette, url);
    const page = { marionette, where: browserOfTab(panel) };
    const loaded = `location.href.startsWith(${JSON.stringify(url)}) && document.readyState === 'complete'`;
    await until(() => evaluateIn(page, loaded), { instead: () => `${url} did not load` });
    await evaluateIn(page, source);
    await until(() => evaluateIn(page, done), { instead: () => `${url} did not do it` });
    await withTab(marionette, panel, 'close');
  }

  return {
    seat: async (_, seats) => {
      await grantHosts(
        marionette,
        seats.map(({ origin }) => patternOf(origin)),
      );
      for (const { origin, mode, site } of seats) {
        await inTab(`${site}/start`, 'void setTimeout(() => document.forms[0].submit())', SIGNED_IN);
        const connect = asScript(askWorker, ['connect', { origin, mode }]);
        await inTab(OPTIONS, `globalThis.answer = await ${connect}`, 'globalThis.answer.ok');
      }
    },
    keepWarm: async () => undefined,
    letCool: async () => undefined,
    open: async ({ name, geckoId }) => {
      const told = collector.next(name);
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

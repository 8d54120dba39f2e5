import { extensionIdOf } from '../../e2e/chromium/extension-id';
import { patternOf } from '../../e2e/pattern-of';
import type { Contestant } from '../contestants/contestant';
import { askWorker } from '../page/ask-worker';
import type { Seat } from '../seat';
import type { Cdp } from './cdp';
import { openPage } from './pages';

declare const chrome: {
  permissions: { request(wanted: { origins: string[] }): Promise<boolean> };
  developerPrivate: { addHostPermission(id: string, pattern: string): Promise<void> };
};

interface Places {
  seats: Seat[];
  /** Pages of the apps whose tabs may be seen. */
  sites: string[];
}

/** Puts people's sessions into the cookie jar and connects the apps, as the settings page would. */
export async function seat(cdp: Cdp, { folder }: Contestant, { seats, sites }: Places): Promise<void> {
  const id = extensionIdOf(folder);
  const hosts = [...seats.map(({ origin }) => origin), ...sites].map(patternOf);
  await approve(cdp, id, hosts);
  const cookies = seats.map(({ apiHost, cookie }) => ({ ...cookie, domain: apiHost, path: '/' }));
  await cdp.send('Storage.setCookies', { cookies });
  const options = await openPage(cdp, `chrome-extension://${id}/options.html`);
  await options.run((origins) => chrome.permissions.request({ origins }), hosts);
  for (const { origin, mode } of seats) {
    const answer = await options.run(askWorker, 'connect', { origin, mode });
    if (!answer.ok) throw new Error(`${origin} could not be connected: ${JSON.stringify(answer)}`);
  }
  await options.close();
}

/** As a person does on the page of extensions: what the extension asks for then opens no prompt. */
async function approve(cdp: Cdp, id: string, patterns: string[]): Promise<void> {
  const page = await openPage(cdp, 'chrome://extensions/');
  for (const pattern of patterns)
    await page.run((one, hosts) => chrome.developerPrivate.addHostPermission(one, hosts), id, pattern);
  await page.close();
}

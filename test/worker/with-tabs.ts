import { DEFAULT_SETTINGS } from '../../lib/session/settings/default-settings';
import type { Settings } from '../../lib/session/settings/settings';
import { type Fieldnote, ORIGIN, openFieldnote, SITE_HOST } from './fieldnote';

export const SITE = `http://${SITE_HOST}`;

/** Fieldnote with two of its pages open and one of somebody else, and what the person wants of them after a switch. */
export async function withTabs(afterSwitch: Settings['afterSwitch'], seen: boolean): Promise<Fieldnote> {
  const fieldnote = await openFieldnote();
  fieldnote.browser.tabs.open.push({ id: 1, url: `${SITE}/` }, { id: 2, url: `${SITE}/notes` });
  fieldnote.browser.tabs.open.push({ id: 3, url: 'http://elsewhere.localhost/' });
  await fieldnote.worker.ask.saveSettings({ settings: { ...DEFAULT_SETTINGS, afterSwitch } });
  if (seen) {
    fieldnote.browser.granted.add(SITE);
    await fieldnote.worker.ask.seeTabs({ origin: ORIGIN, pages: [SITE], wanted: true });
  }
  const next = { ...fieldnote, worker: fieldnote.browser.startWorker() };
  await next.worker.ask.refresh({ origin: ORIGIN });
  return next;
}

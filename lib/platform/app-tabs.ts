import { browser } from 'wxt/browser';
import type { KeptBecause } from '../session/hosts/stale-tabs';
import type { Origin } from '../session/types';
import { asksBeforeLeaving, lookAtDocument } from './tab-scripts';
import { tabsOf } from './tabs';

/** A page that is busy, frozen or in a dialog answers no script: milliseconds. */
const ANSWER_LIMIT = 2_000;

/** What is open of them, what is in front first, then what other windows show. */
export async function openPages(origins: Origin[]) {
  const found = await tabsOf(origins);
  const [front] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  const rank = ({ id, active }: { id?: number | undefined; active: boolean }) =>
    id === front?.id ? 0 : active ? 1 : 2;
  const inOrder = found.toSorted((one, other) => rank(one) - rank(other));
  return Promise.all(
    inOrder.map(async ({ id = browser.tabs.TAB_ID_NONE, title = '', ...tab }) => {
      const isAsleep = tab.discarded === true;
      return {
        tab: id,
        title,
        isInFront: id === front?.id,
        isAsleep,
        isAudible: tab.audible === true,
        ...(isAsleep || tab.status === 'loading' ? UNKNOWN : ((await look(id)) ?? UNKNOWN)),
      };
    }),
  );
}

const UNKNOWN = { document: null, isTyped: false };

async function look(tabId: number): Promise<{ document: number | null; isTyped: boolean } | null> {
  const frames = await inEachFrame(tabId, lookAtDocument);
  const whole = frames?.find(({ frameId }) => frameId === 0)?.result;
  return whole
    ? { document: whole.began, isTyped: frames.some(({ result }) => result?.isTyped === true) }
    : null;
}

/** Null where the browser lets nobody in, or no answer comes. */
function inEachFrame<Answer>(tabId: number, func: () => Answer) {
  const running = browser.scripting
    .executeScript({ target: { tabId, allFrames: true }, injectImmediately: true, func })
    .catch(() => null);
  return Promise.race([running, tooLate()]);
}

const tooLate = () => new Promise<null>((done) => setTimeout(done, ANSWER_LIMIT, null));

interface Page {
  tab: number;
  document: number | null;
}

/**
 * Loads a page anew, unless something is lost by that. It is looked at again right before: whatever it asks or holds
 * counts as it is then, and a tab that shows another page by then is left to it.
 */
export async function reloadPage({ tab, document }: Page): Promise<'reloaded' | 'gone' | KeptBecause> {
  const now = await browser.tabs.get(tab).catch(() => null);
  if (!now) return 'gone';
  if (now.audible) return 'audible';
  const seen = await look(tab);
  if (!seen) return (await isThere(tab)) ? 'silent' : 'gone';
  if (document !== null && seen.document !== document) return 'gone';
  if (seen.isTyped) return 'typed';
  const asked = await inEachFrame(tab, asksBeforeLeaving);
  if (!asked) return 'silent';
  if (asked.some(({ result }) => result)) return 'asks';
  return browser.tabs.reload(tab).then(
    () => 'reloaded',
    () => 'gone',
  );
}

/** It is no page of a granted host any more, else. */
const isThere = async (tab: number): Promise<boolean> =>
  (await browser.tabs.get(tab).catch(() => null))?.url !== undefined;

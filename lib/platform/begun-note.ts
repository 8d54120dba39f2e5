import { browser } from 'wxt/browser';
import { frontTab } from './current-tab';
import { isFresh } from './fresh-note';

const KEY = 'begun';

/**
 * What the person has begun in the popup and the settings go on with: what was pasted, or the number of the tab to be
 * looked at, which `activeTab` has opened to us.
 */
export type Begun = string | number;

/** Leaves for the settings what was pasted, or else the tab in front; in memory alone, for it may be a secret by mistake. */
export async function noteBegun(pasted: string | null, now = Date.now()): Promise<void> {
  const begun = pasted ?? (await frontTab())?.id;
  // Where it cannot be noted the settings open without it, and the person pastes there.
  await browser.storage.session.set({ [KEY]: { begun, now } }).catch(() => undefined);
}

/** Takes it away; null when there is none, or another page of the settings has it: all of them hear of it at once. */
export const takeBegun = (now = Date.now()): Promise<Begun | null> =>
  navigator.locks.request(KEY, () => takeNote(now));

async function takeNote(now: number): Promise<Begun | null> {
  const { [KEY]: note } = await browser.storage.session.get(KEY);
  if (note === undefined) return null;
  await browser.storage.session.remove([KEY]);
  const { begun, now: noted }: { begun?: Begun; now?: number } = Object(note);
  return begun !== undefined && isFresh(Number(noted), now) ? begun : null;
}

/** Calls back when there is one while this page is open already. */
export const onBegun = (listener: () => void): void =>
  browser.storage.session.onChanged.addListener((changes) => {
    if (changes[KEY]?.newValue !== undefined) listener();
  });

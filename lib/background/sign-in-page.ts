import type { Origin } from '../session/types';
import type { Ports } from './ports';

const RECORD = 'sign-in-page';

interface Shown {
  origin: Origin;
  tabId: number;
}

/** Our own sign-in page: one tab, for one app at a time. */
export interface SignInPage {
  /** Opens the page for this app, or brings its tab back. */
  show(origin: Origin): Promise<void>;
  /** Brings its tab to the front, if it is still there and for this app. */
  comeBack(origin: Origin): Promise<void>;
  /** Its tab, or null when it never was opened. */
  tab(): Promise<number | null>;
  /** Which app it is for, or null. */
  origin(): Promise<Origin | null>;
}

export const createSignInPage = ({ keep, tabs, signInPage }: Ports): SignInPage => ({
  async show(origin) {
    const last = await keep.load<Shown>(RECORD);
    const tabId = last && (await tabs.show(last.tabId)) ? last.tabId : await tabs.open(signInPage);
    await keep.save({ [RECORD]: { origin, tabId } });
  },
  async comeBack(origin) {
    const last = await keep.load<Shown>(RECORD);
    if (last?.origin === origin) await tabs.show(last.tabId);
  },
  tab: async () => (await keep.load<Shown>(RECORD))?.tabId ?? null,
  origin: async () => (await keep.load<Shown>(RECORD))?.origin ?? null,
});

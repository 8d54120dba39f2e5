import type { Origin } from '../../session/types';
import type { CheckedPorts } from '../known/record-store';
import type { OpenPage } from '../known/records';
import { OPEN_PAGE } from '../known/shapes';

const RECORD = 'sign-in-page';

/** Our own sign-in page: one tab, for one app at a time. */
export interface SignInPage {
  ready(): Promise<void>;
  /** Opens the page for this app, or brings its tab back. */
  show(origin: Origin): Promise<void>;
  /** Brings its tab to the front, if it is still there and for this app. */
  comeBack(origin: Origin): Promise<void>;
  /** The app is no more. */
  forget(origin: Origin): Promise<void>;
  /** Its tab, or null when none was opened in this run of the browser. */
  tab(): Promise<number | null>;
  /** Which app it is for, or null. */
  origin(): Origin | null;
}

export function createSignInPage({ store, tabs, signInPage, browserRun }: CheckedPorts): SignInPage {
  let page: OpenPage | null = null;

  async function tab(): Promise<number | null> {
    return page && page.run === (await browserRun()) ? page.tabId : null;
  }

  async function write(next: OpenPage | null): Promise<void> {
    page = next;
    await store.save({ [RECORD]: next ?? undefined });
  }

  return {
    ready: async () => {
      page = await store.load(RECORD, OPEN_PAGE);
    },
    async show(origin) {
      const last = await tab();
      const isThere = last !== null && (await tabs.show(last));
      const tabId = isThere ? last : await tabs.open(signInPage);
      await write({ origin, tabId, run: await browserRun() });
    },
    async comeBack(origin) {
      const last = await tab();
      if (last !== null && page?.origin === origin) await tabs.show(last);
    },
    async forget(origin) {
      if (page?.origin === origin) await write(null);
    },
    tab,
    origin: () => page?.origin ?? null,
  };
}

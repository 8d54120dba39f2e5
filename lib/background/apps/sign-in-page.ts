import type { Origin } from '../../session/types';
import type { Ports } from '../ports';

const RECORD = 'sign-in-page';

interface OpenPage {
  origin: Origin;
  tabId: number;
  /** The browser's run that gave the id: in the next one it is another tab's. */
  run: string;
}

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

export function createSignInPage({ keep, tabs, signInPage, browserRun }: Ports): SignInPage {
  let page: OpenPage | null = null;

  async function tab(): Promise<number | null> {
    return page && page.run === (await browserRun()) ? page.tabId : null;
  }

  async function write(next: OpenPage | null): Promise<void> {
    page = next;
    await keep.save({ [RECORD]: next ?? undefined });
  }

  return {
    ready: async () => {
      page = await keep.load<OpenPage>(RECORD);
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

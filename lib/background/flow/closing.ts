import type { Bench } from '../bench';
import { endOf } from './end-address';
import { LOOK_EVERY } from './pace';

/**
 * Closes a tab that we opened, once it is seen where a sign-in ends: nothing is left to do in it (rule FR-21). A server
 * counts a sign-in before the browser has that page, so it is waited for.
 */
export function createClosing({ ledger, ports: { tabs, clock } }: Bench): (tabId: number) => Promise<void> {
  async function closeAtEnd(id: number): Promise<boolean> {
    const url = (await tabs.at(id))?.url ?? null;
    if (url === null || !endOf(url, ledger.state().deployment)) return false;
    await tabs.close(id);
    return true;
  }

  return async (id) => {
    if ((await closeAtEnd(id)) || !ledger.state().seesTabs) return;
    const stop = tabs.watch(id, () => void closeAtEnd(id));
    clock.after(LOOK_EVERY, stop);
  };
}

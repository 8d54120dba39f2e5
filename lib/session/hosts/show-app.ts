import type { Origin } from '../types';
import type { AppPages } from './app-pages';

interface AppTabs {
  /** Ids of the open tabs of these origins, as far as they may be seen. */
  of(origins: Origin[]): Promise<number[]>;
  /** Brings a tab to the front; false when it is gone. */
  show(tabId: number): Promise<boolean>;
  open(url: string): Promise<unknown>;
}

/** Brings a tab of the app to the front, one of its front page first; where none can be seen, a new one opens. */
export async function showApp({ front, seen }: AppPages, tabs: AppTabs): Promise<void> {
  const ofFront = await tabs.of(seen.filter((page) => page === front));
  const [open] = ofFront.length > 0 ? ofFront : await tabs.of(seen);
  if (open === undefined || !(await tabs.show(open))) await tabs.open(front);
}

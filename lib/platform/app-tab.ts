import type { Origin } from '../session/types';
import { tabs } from './tabs';

export interface AppPages {
  /** Where a person uses the app. */
  front: Origin;
  /** Its pages whose tabs the person lets the switcher see. */
  seen: Origin[];
}

/** Brings a tab of the app to the front, one of its front page first; where none can be seen, a new one opens. */
export async function goToApp({ front, seen }: AppPages): Promise<void> {
  const ofFront = await tabs.of(seen.filter((page) => page === front));
  const [open] = ofFront.length > 0 ? ofFront : await tabs.of(seen);
  if (open === undefined || !(await tabs.show(open))) await tabs.open(front);
}

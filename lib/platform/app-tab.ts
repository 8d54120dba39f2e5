import type { AppPages } from '../session/hosts/app-pages';
import { tabs } from './tabs';

/** Brings a tab of the app to the front, one of its front page first; where none can be seen, a new one opens. */
export async function goToApp({ front, seen }: AppPages): Promise<void> {
  const ofFront = await tabs.of(seen.filter((page) => page === front));
  const [open] = ofFront.length > 0 ? ofFront : await tabs.of(seen);
  if (open === undefined || !(await tabs.show(open))) await tabs.open(front);
}

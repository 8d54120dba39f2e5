import { copiedIndex, copiedView } from '../../../lib/db/copy-read';
import type { readCache } from '../../../lib/db/page-read';
import type { CurrentTab } from '../../../lib/platform/current-tab';
import { appOfTab, appToOpen } from '../../../lib/session/hosts/app-to-open';
import type { Origin } from '../../../lib/session/types';
import type { AppIndex } from '../../../lib/session/view';
import type { Opening } from '../state/state';

/** What is stored of the app to open on. */
export type Known = Pick<Opening, 'index' | 'here' | 'origin' | 'view'>;

/** Brings what reads the cache. */
type LoadCache = () => Promise<{ readCache: typeof readCache }>;

/** As little as a new installation knows: the worker tells the rest. */
export const UNKNOWN: Known = { index: null, here: null, origin: null, view: null };

/** What the first frame shows where nothing has to be waited for: no database and, of one app only, no tab either. */
export function openingNow(): Known | null {
  const index = copiedIndex();
  return index && isSingle(index) ? fromCopy(index, null) : null;
}

/** What it shows otherwise. Of several apps it is that of the tab: another one must not take its place later. */
export async function openingSoon(tab: Promise<CurrentTab>, loadCache: LoadCache): Promise<Known> {
  const hereIn = async (index: AppIndex) => (isSingle(index) ? null : appOfTab(index, (await tab).origin));
  const copy = copiedIndex();
  const copied = copy && fromCopy(copy, await hereIn(copy));
  if (copied) return copied;
  // Only where there is no copy: it is not worth its bytes before every first frame.
  const { readCache } = await loadCache();
  const { index, view } = await readCache(async (read) => appToOpen(read, await hereIn(read)));
  const here = index && (await hereIn(index));
  return { index, here, origin: appToOpen(index, here), view };
}

const isSingle = ({ apps }: AppIndex): boolean => apps.length < 2;

/** Null where the copy has not what is to be shown. */
function fromCopy(index: AppIndex, here: Origin | null): Known | null {
  const origin = appToOpen(index, here);
  const view = origin === null ? null : copiedView(origin);
  return view || origin === null ? { index, here, origin, view } : null;
}

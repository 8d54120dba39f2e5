import type { Cdp } from './cdp';
import type { Target } from './pages';

const MEGABYTE = 1_000_000;

/** What a page or worker holds once the garbage is gone, in megabytes. */
export async function heapOf(cdp: Cdp, [target]: Target[]): Promise<number> {
  if (!target) throw new Error('nothing to look into');
  const session = await cdp.attach(target.targetId);
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize / MEGABYTE;
}

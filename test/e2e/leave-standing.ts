import type { Stage, Tab } from './stage';
import { until } from './until';
import type { World } from './world';

/** Browsers write down what stands in fields, to bring it back: a second after it was typed, and when it is left. */
export async function leaveStanding(
  page: Tab,
  { stage, world: { server, orrery } }: { stage: Stage; world: World },
): Promise<void> {
  const typedAt = server.now();
  await until(async () => server.now() - typedAt > 2500, { instead: () => 'the clock stands still' });
  const elsewhere = await stage.openTab(orrery.site);
  await elsewhere.close();
  await page.show();
}

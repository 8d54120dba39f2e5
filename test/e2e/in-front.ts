import type { Surface } from './surface';
import { until } from './until';

/** Waits until a page of the extension is the one that the person looks at. */
export const inFront = (page: Surface): Promise<boolean> =>
  until(() => page.run(isInFront), { within: 20_000, instead: () => 'another tab is in front' });

async function isInFront(): Promise<boolean> {
  const { tabs } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
  const { active } = await tabs.getCurrent();
  return active;
}

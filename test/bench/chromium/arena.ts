import { extensionIdOf } from '../../e2e/chromium/extension-id';
import { until } from '../../e2e/until';
import type { Arena } from '../arena';
import type { Collector } from '../collector';
import { type Contestant, IDLE_PAGE } from '../contestants/contestant';
import type { Cdp } from './cdp';
import { launchChromium } from './launch';
import { openPage, type Target, targetsOf } from './pages';
import { seat } from './set-up';

/** The process of a stopped worker goes about half a second after it. */
const PROCESS_ENDS = 700;

export interface ChromiumArena extends Arena {
  cdp: Cdp;
  /** Folder of the browser's profile. */
  profile: string;
  /** Address of a contestant's own pages. */
  root(contestant: Contestant): string;
  /** Its open popups. */
  popups(contestant: Contestant): Promise<Target[]>;
  /** Clicks the button, and no more. */
  click(contestant: Contestant): Promise<number>;
}

export async function openChromiumArena(
  contestants: Contestant[],
  collector: Collector,
): Promise<ChromiumArena> {
  const { cdp, profile, close } = await launchChromium(contestants.map(({ folder }) => folder));
  const front = await until(async () => (await targetsOf(cdp, 'tab')).at(0), {
    instead: () => 'no tab opened',
  });
  const root = ({ folder }: Contestant) => `chrome-extension://${extensionIdOf(folder)}/`;
  const ofExtension = async (type: string, one: Contestant) =>
    (await targetsOf(cdp, type)).filter(({ url }) => url.startsWith(root(one)));
  const popups = async (one: Contestant) =>
    (await ofExtension('page', one)).filter(({ url }) => url.includes(one.popup));

  async function stop(type: string, one: Contestant): Promise<void> {
    for (const { targetId } of await ofExtension(type, one))
      await cdp.send('Target.closeTarget', { targetId }).catch(() => undefined); // it may have gone by itself
  }

  async function click(one: Contestant): Promise<number> {
    const trigger = performance.timeOrigin + performance.now();
    await cdp.send('Extensions.triggerAction', {
      id: extensionIdOf(one.folder),
      targetId: front.targetId,
    });
    return trigger;
  }

  return {
    cdp,
    profile,
    close,
    root,
    seat: (one, seats) => seat(cdp, one, seats),
    keepWarm: async (one) => {
      await openPage(cdp, `${root(one)}${IDLE_PAGE}`);
    },
    letCool: async (all) => {
      for (const one of all) await stop('page', one);
      for (const one of all) await stop('service_worker', one);
      await new Promise((resume) => setTimeout(resume, PROCESS_ENDS));
    },
    click,
    open: async (one) => {
      const told = collector.next(one.name);
      const trigger = await click(one);
      const opening = await told;
      await until(async () => (await popups(one)).length === 0, {
        instead: () => `the popup of ${one.name} stayed open`,
      });
      return { ...opening, trigger };
    },
    popups,
  };
}

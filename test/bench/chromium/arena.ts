import { extensionIdOf } from '../../e2e/chromium/extension-id';
import { until } from '../../e2e/until';
import type { Arena } from '../arena';
import type { Collector } from '../collector';
import { type Contestant, IDLE_PAGE } from '../contestants/contestant';
import type { Seat } from '../seat';
import type { Cdp } from './cdp';
import { launchChromium } from './launch';
import { goTo, openPage, type Target, targetsOf } from './pages';
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
  workers(contestant: Contestant): Promise<Target[]>;
  /** Clicks the button, and no more; gives the moment just before. */
  click(contestant: Contestant): Promise<number>;
  /** Settles when no popup of the contestant is open. */
  closed(contestant: Contestant): Promise<void>;
  stopWorker(contestant: Contestant): Promise<void>;
  /** Leads the tab in front to an address. */
  goTo(url: string): Promise<void>;
  /** Also allows the app's own pages. */
  seat(contestant: Contestant, seats: Seat[], sites?: string[]): Promise<void>;
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

  async function closed(one: Contestant): Promise<void> {
    await until(async () => (await popups(one)).length === 0, {
      instead: () => `the popup of ${one.name} stayed open`,
    });
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
    seat: (one, seats, sites = []) => seat(cdp, one, { seats, sites }),
    keepWarm: async (one) => {
      await openPage(cdp, `${root(one)}${IDLE_PAGE}`);
    },
    letCool: async (all) => {
      for (const one of all) await stop('page', one);
      for (const one of all) await stop('service_worker', one);
      await new Promise((resume) => setTimeout(resume, PROCESS_ENDS));
    },
    click,
    open: async (one, within) => {
      const told = collector.next(one.name, within);
      const trigger = await click(one);
      const opening = await told;
      await closed(one);
      return { ...opening, trigger };
    },
    popups,
    workers: (one) => ofExtension('service_worker', one),
    closed,
    stopWorker: async (one) => {
      await stop('service_worker', one);
      await new Promise((resume) => setTimeout(resume, PROCESS_ENDS));
    },
    goTo: (url) => goTo(cdp, url),
  };
}

import type { InTurn, Ports } from '../../lib/background/ports';
import { loadPicture } from '../../lib/platform/pictures/load-picture';
import type { News } from '../../lib/rpc/contract';
import type { NoticeName } from '../../lib/session/kept/notice';
import type { Breathe } from '../../lib/session/slices';
import { createWachtClient } from '../../lib/wacht/client';
import { countedPorts } from './counted-ports';
import { type Act, effect, type Life } from './life';
import type { Surroundings } from './surroundings';

/** What every picture becomes. */
export const DRAWN = 'data:image/webp;base64,UklGRg==';

/** What one worker of this browser can do. */
export function portsOf(
  browser: Surroundings,
  {
    news,
    own,
    fetch,
    breathe,
  }: { news: News[]; own: Life; fetch: typeof globalThis.fetch; breathe: Breathe },
): Ports {
  const { clock, granted, tabs } = browser;
  const act: Act = (name, task) => effect(own, name, task);
  // What the computer's clock said then is this worker's for good.
  const begun = clock.now() - clock.ticks();
  let operations = 0;
  return {
    ...countedPorts(browser, act),
    clock: {
      ...clock,
      ticks: () => begun + clock.ticks(),
      after: (ms, task) => clock.after(ms, () => (own.alive ? task() : undefined)),
    },
    tabs: tabs.port({ granted, act, isAlive: () => own.alive }),
    icon: {
      wear: async (all) => {
        if (own.alive) browser.worn = all;
      },
      doubt: async () => undefined,
      say: async (refusal) => {
        if (own.alive) browser.said = refusal;
      },
      said: async () => (browser.said ? JSON.stringify(browser.said) : null),
    },
    notices: noticesOf(browser, own),
    iconMenu: async (accounts) => {
      if (own.alive) browser.menu = accounts;
    },
    // Decoding is the browser's: whatever is told to be a picture becomes one here.
    loadPicture: (address) => loadPicture(address, { fetch, redraw: async () => DRAWN }),
    managed: async () => browser.managed,
    browserRun: async () => browser.run,
    isPopupOpen: async () => browser.popupOpen,
    signInPage: 'chrome-extension://ours/options.html#sign-in',
    inTurn: createTurns(),
    announce: (each) => {
      if (!own.alive) return;
      news.push(structuredClone(each));
      for (const hear of browser.pages) hear(structuredClone(each));
    },
    createClient: (deployment, tokens, passage) =>
      createWachtClient(deployment, {
        tokens,
        passage,
        breathe,
        fetch,
        now: clock.now,
        online: () => true,
        hostGranted: async () => deployment.hosts.every((host) => granted.has(host)),
      }),
    breathe,
    newOperation: () => {
      operations += 1;
      return `operation-${operations}`;
    },
  };
}

/** One that stands for one account or refusal, whatever else it says. */
const nameOf = (name: NoticeName): string =>
  name.kind === 'refused' ? name.kind : `${name.kind} ${name.origin} ${name.key}`;

function noticesOf(browser: Surroundings, own: Life): Ports['notices'] {
  const { tray } = browser;
  return {
    show: async (notice) => {
      if (!own.alive) return;
      browser.notices.push(notice);
      tray.set(nameOf(notice), notice);
    },
    shown: async () => [...tray.values()].filter((each) => each.kind !== 'refused'),
    clear: async (name) => void (own.alive && tray.delete(nameOf(name))),
    giveBack: async () => {
      if (!own.alive) return;
      tray.clear();
      browser.mayNotify = false;
    },
    may: async () => browser.mayNotify,
  };
}

/** Node has no Web Locks; one chain of promises a session does the same within one worker's life. */
function createTurns(): InTurn {
  const last = new Map<string, Promise<unknown>>();
  return (session, task) => {
    const turn = (last.get(session) ?? Promise.resolve()).then(task, task);
    last.set(session, turn);
    return turn;
  };
}

import type { News } from '../../../lib/rpc/contract';
import type { Origin } from '../../../lib/session/types';
import type { AppIndex } from '../../../lib/session/view';
import { appOfTab, appToOpen } from '../state/app-to-open';
import { type DeedPorts, refresh } from './deed-ports';

export interface ConversationPorts extends DeedPorts {
  onNews: (listener: (news: News) => void) => () => void;
  /** Calls back every so many milliseconds while the popup is open. */
  every: (work: () => void, milliseconds: number) => void;
  /** Origin of the active tab, or null. */
  tabOrigin: Origin | null;
}

/** Milliseconds between two reads while the popup stays open. */
const REFRESH_EVERY = 30_000;

/** What the popup says to the worker and hears from it, from the first frame on. Nothing goes out before. */
export function converse(ports: ConversationPorts): void {
  const { ask, happen, every, onNews } = ports;
  onNews((news) => hear(ports, news));
  every(() => void refresh(ports), REFRESH_EVERY);
  void ask
    .settings({})
    .then((answer) => answer.ok && happen({ kind: 'changed', to: { settings: answer.value } }));
  void begin(ports);
}

async function begin(ports: ConversationPorts) {
  if (ports.current().index === null) await askIndex(ports);
  askEveryone(ports);
  await refresh(ports);
}

/** Tries of a question whose answer was lost with the worker. */
const TRIES = 3;

async function askIndex(ports: ConversationPorts) {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const answer = await ports.ask.index({});
    if (answer.ok) return hearIndex(ports, answer.value);
  }
}

function hear(ports: ConversationPorts, news: News) {
  const { current, happen } = ports;
  switch (news.kind) {
    case 'view':
      happen({ kind: 'painted', view: news.view });
      return askEveryone(ports);
    case 'index':
      return void hearIndex(ports, news.index);
    case 'settings':
      return happen({ kind: 'changed', to: { settings: news.settings } });
    case 'stale':
      if (news.origin === current().origin) void refresh(ports);
  }
}

/** A changed index may bring the first app, or take away the one on screen. */
async function hearIndex({ current, happen, readPaint, tabOrigin }: ConversationPorts, index: AppIndex) {
  const here = appOfTab(index, tabOrigin);
  happen({ kind: 'indexed', index, here });
  const { origin } = current();
  if (index.apps.some(({ face }) => face.origin === origin)) return;
  const next = appToOpen(index, here);
  if (next) happen({ kind: 'app-chosen', origin: next, view: await readPaint(next) });
}

/** A painted view holds the first rows only; the filter needs the others too. */
async function askEveryone({ ask, current, happen }: ConversationPorts) {
  const { origin, view } = current();
  if (origin === null || !view || view.more === 0) return;
  const answer = await ask.view({ origin });
  if (answer.ok) happen({ kind: 'painted', view: answer.value });
}

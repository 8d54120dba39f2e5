import type { News } from '../../../lib/rpc/contract';
import type { Origin } from '../../../lib/session/types';
import type { AppIndex } from '../../../lib/session/view';
import { appOfTab, appToOpen } from '../state/app-to-open';
import { refresh } from './answering';
import type { DeedPorts } from './deed-ports';
import { askRest, openApp, paint } from './painting';

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
  void askFirst(ports);
}

async function askFirst(ports: ConversationPorts) {
  askRest(ports, ports.current().view);
  if (ports.current().index === null) await askIndex(ports);
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
      return paint(ports, news.view);
    case 'index':
      return void hearIndex(ports, news.index);
    case 'settings':
      return happen({ kind: 'changed', to: { settings: news.settings } });
    case 'stale':
      if (news.origin === current().origin) void refresh(ports);
  }
}

/** A changed index may bring the first app, or take away the one on screen. */
async function hearIndex(ports: ConversationPorts, index: AppIndex) {
  const { current, happen, tabOrigin } = ports;
  const here = appOfTab(index, tabOrigin);
  happen({ kind: 'indexed', index, here });
  const { origin } = current();
  if (index.apps.some(({ face }) => face.origin === origin)) return;
  const next = appToOpen(index, here);
  if (next) await openApp(ports, next);
}

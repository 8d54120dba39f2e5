import type { News } from '../../../lib/rpc/contract';
import { insist } from '../../../lib/rpc/insist';
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
  every(() => void catchUp(ports), REFRESH_EVERY);
  void ask
    .settings({})
    .then((answer) => answer.ok && happen({ kind: 'changed', to: { settings: answer.value } }));
  void catchUp(ports);
}

/** Without a cache the worker tells what it knows, before anybody waits for a server. */
async function catchUp(ports: ConversationPorts) {
  if (ports.current().index === null) await askIndex(ports);
  else askRest(ports);
  const problem = await refresh(ports);
  // The cache told of an app that is none: somebody else wrote it, or it was lost in between.
  if (problem?.kind === 'own' && problem.own === 'not-connected') await askIndex(ports);
}

async function askIndex(ports: ConversationPorts) {
  const answer = await insist(() => ports.ask.index({}));
  if (answer.ok) await hearIndex(ports, answer.value);
}

function hear(ports: ConversationPorts, news: News) {
  const { current, happen } = ports;
  switch (news.kind) {
    case 'view':
      return paint(ports, news.view);
    case 'index':
      return void follow(ports, news.index);
    case 'settings':
      return happen({ kind: 'changed', to: { settings: news.settings } });
    case 'stale':
      if (news.origin === current().origin) void refresh(ports);
  }
}

async function follow(ports: ConversationPorts, index: AppIndex) {
  if (await hearIndex(ports, index)) await refresh(ports);
}

/** A changed index may bring the first app, or take away the one on screen: then another one is opened. */
async function hearIndex(ports: ConversationPorts, index: AppIndex): Promise<boolean> {
  const { current, happen, tabOrigin } = ports;
  const here = appOfTab(index, tabOrigin);
  happen({ kind: 'indexed', index, here });
  const { origin } = current();
  if (index.apps.some(({ face }) => face.origin === origin)) return false;
  const next = appToOpen(index, here);
  if (next) await openApp(ports, next);
  return next !== null;
}

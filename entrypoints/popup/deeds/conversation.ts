import type { News } from '../../../lib/rpc/contract';
import { insist } from '../../../lib/rpc/insist';
import { appOfTab, appToOpen } from '../../../lib/session/hosts/app-to-open';
import type { Origin } from '../../../lib/session/types';
import type { AppIndex } from '../../../lib/session/view';
import { isPending, nextLook, OLD } from '../state/next-look';
import { refresh } from './answering';
import type { DeedPorts } from './deed-ports';
import { tellOfMissingKeys } from './keyless';
import { askRest, openApp, paint } from './painting';

export interface ConversationPorts extends DeedPorts {
  onNews: (listener: (news: News) => void) => () => void;
  /** Calls back once, while the popup is open; gives the way to call it off. */
  after: (milliseconds: number, work: () => void) => () => void;
  /** Origin of the active tab, or null. */
  tabOrigin: Origin | null;
  /** Keeps what the worker told for the next popup; see copying.ts. */
  keepIndex: (index: AppIndex) => void;
}

/**
 * What the popup says to the worker and hears from it, from the first frame on. Nothing goes out before. Gives what is
 * to be called when the network is back: a read that failed without it would stand until the next one by itself.
 */
export function converse(ports: ConversationPorts): () => void {
  const { ask, happen, onNews } = ports;
  const vigil = keepVigil(ports);
  onNews((news) => hear(ports, news, vigil));
  void ask
    .settings({})
    .then((answer) => answer.ok && happen({ kind: 'changed', to: { settings: answer.value } }));
  void vigil.look({ opened: true });
  // What a page remembers of the apps is older than what the worker knows.
  if (ports.current().index !== null) void checkIndex(ports);
  void tellOfMissingKeys(ports);
  return () => void vigil.look({});
}

/** For the popup has opened, or for it is time; else because something stood in the way that is gone. */
type Look = { opened?: true; byItself?: true };

/** Looks again while the popup is open: when what it shows is old, and sooner when that is in doubt. */
interface Vigil {
  look(how: Look): Promise<void>;
  /** Something else is on screen: from now on its own age counts. */
  plan(): void;
  /** A cookie changed: what was read before says nothing any more. */
  doubt(): void;
}

function keepVigil(ports: ConversationPorts): Vigil {
  const { now, current, after } = ports;
  let doubtedAt = now();
  let callOff = (): void => undefined;

  async function look(how: Look): Promise<void> {
    // An answer that never comes ends nothing.
    lookIn(OLD);
    await catchUp(ports, how);
    plan();
  }

  function lookIn(milliseconds: number): void {
    callOff();
    callOff = after(milliseconds, () => void look({ byItself: true }));
  }

  function plan(): void {
    const { view } = current();
    const pending = view !== null && isPending(view);
    lookIn(nextLook({ readAt: view?.readAt ?? null, doubtedAt, now: now(), pending }));
  }

  function doubt(): void {
    doubtedAt = now();
    void look({ byItself: true });
  }

  return { look, plan, doubt };
}

/** Without a cache the worker tells what it knows, before anybody waits for a server. */
async function catchUp(ports: ConversationPorts, how: Look) {
  if (ports.current().index === null) await askIndex(ports);
  else void askRest(ports);
  const problem = await refresh(ports, how);
  // The cache told of an app that is none: somebody else wrote it, or it was lost in between.
  if (problem?.kind === 'own' && problem.own === 'not-connected') await askIndex(ports);
}

async function checkIndex(ports: ConversationPorts) {
  if (await askIndex(ports)) await refresh(ports);
}

/** True when another app is on screen because of the answer. */
async function askIndex(ports: ConversationPorts): Promise<boolean> {
  const answer = await insist(() => ports.ask.index({}));
  return answer.ok && hearIndex(ports, answer.value);
}

function hear(ports: ConversationPorts, news: News, vigil: Vigil) {
  const { current, happen } = ports;
  switch (news.kind) {
    case 'view':
      paint(ports, news.view);
      if (news.view.app.origin === current().origin) vigil.plan();
      return;
    case 'index':
      return void follow(ports, news.index);
    case 'settings':
      return happen({ kind: 'changed', to: { settings: news.settings } });
    case 'stale':
      if (news.origin === current().origin) vigil.doubt();
  }
}

async function follow(ports: ConversationPorts, index: AppIndex) {
  if (await hearIndex(ports, index)) await refresh(ports);
}

/** A changed index may bring the first app, or take away the one on screen: then another one is opened. */
async function hearIndex(ports: ConversationPorts, index: AppIndex): Promise<boolean> {
  const { current, happen, tabOrigin } = ports;
  const here = appOfTab(index, tabOrigin);
  ports.keepIndex(index);
  happen({ kind: 'indexed', index, here });
  const { origin } = current();
  if (index.apps.some(({ face }) => face.origin === origin)) return false;
  const next = appToOpen(index, here);
  return next !== null && openApp(ports, next);
}

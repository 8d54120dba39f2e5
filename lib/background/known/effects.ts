import { failure } from '../../session/failure';
import type { Passage, TokenKeeper, WachtClient } from '../../wacht/client';
import type { Alarms, Asked, Cache, Cookies, Hosts, Memory, SiteTokens, Tabs } from '../ports';
import type { CheckedPorts, RecordStore } from './record-store';

/**
 * Everything that one app may do outside the worker: disk, cache, network, tabs, cookies, alarms, news. Once the app
 * is closed none of it happens any more, whatever was under way by then.
 */
export interface Effects
  extends Pick<
    CheckedPorts,
    'clock' | 'announce' | 'browserRun' | 'isPopupOpen' | 'inTurn' | 'newOperation' | 'breathe'
  > {
  store: Pick<RecordStore, 'load' | 'save'>;
  memory: Memory;
  cache: Pick<
    Cache,
    | 'readPaint'
    | 'writePaint'
    | 'readDeployment'
    | 'writeDeployment'
    | 'readPictures'
    | 'writePicture'
    | 'forgetPictures'
  >;
  /** Null once the app is closed, too. */
  loadPicture(address: string): Promise<string | null>;
  hosts: Pick<Hosts, 'granted'>;
  tabs: Omit<Tabs, 'open'> & {
    /** Null when none was opened, because the app is closed. */
    open(url: string, opener?: number | null): Promise<number | null>;
  };
  cookies: Cookies;
  siteTokens: SiteTokens;
  alarms: Alarms;
  createClient(deployment: Asked, tokens: TokenKeeper | null, passage: Passage): WachtClient;
  /** Ends it all; waits for what is under way, so that whoever removes the app's traces has the last word. */
  close(): Promise<void>;
  closed(): boolean;
}

export function createEffects(ports: CheckedPorts): Effects {
  const { store, memory, cache, tabs, alarms, cookies, siteTokens } = ports;
  const underWay = new Set<Promise<unknown>>();
  let closed = false;

  /** Does it, or gives what says that nothing was done. */
  function act<Done, Undone>(undone: Undone, task: () => Promise<Done>): Promise<Done | Undone> {
    if (closed) return Promise.resolve(undone);
    const acting = task();
    underWay.add(acting);
    return acting.finally(() => underWay.delete(acting));
  }

  return {
    ...unguarded(ports),
    store: {
      // What cannot be read is moved.
      load: (key, shape) => act(null, () => store.load(key, shape)),
      save: (records) => act(false, () => store.save(records)),
    },
    memory: {
      load: memory.load,
      save: (key, value) => act(undefined, () => memory.save(key, value)),
    },
    cache: {
      ...cache,
      writePaint: (view) => act(false, () => cache.writePaint(view)),
      writeDeployment: (...written) => act(false, () => cache.writeDeployment(...written)),
      writePicture: (...written) => act(false, () => cache.writePicture(...written)),
      forgetPictures: (...forgotten) => act(false, () => cache.forgetPictures(...forgotten)),
    },
    loadPicture: (address) => act(null, () => ports.loadPicture(address)),
    tabs: {
      ...tabs,
      reload: (page) => act('gone' as const, () => tabs.reload(page)),
      open: (url, opener) => act(null, () => tabs.open(url, opener)),
      show: (id) => act(false, () => tabs.show(id)),
      close: (id) => act(undefined, () => tabs.close(id)),
      watch: (id, changed) => tabs.watch(id, () => (closed ? undefined : changed())),
    },
    alarms: {
      set: (name, when) => act(undefined, () => alarms.set(name, when)),
      clear: (name) => act(undefined, () => alarms.clear(name)),
    },
    cookies: {
      ...cookies,
      remove: (origin) => act(undefined, () => cookies.remove(origin)),
      removeNotes: (origins, name) => act(undefined, () => cookies.removeNotes(origins, name)),
    },
    siteTokens: {
      read: siteTokens.read,
      write: (origins, cookie) => act(false, () => siteTokens.write(origins, cookie)),
    },
    announce: (news) => {
      if (!closed) ports.announce(news);
    },
    createClient: (deployment, tokens, passage) =>
      ports.createClient(deployment, tokens, {
        ...passage,
        barred: () => (closed ? failure('aborted') : passage.barred()),
      }),
    close: async () => {
      closed = true;
      await Promise.allSettled(underWay);
    },
    closed: () => closed,
  };
}

/** What changes nothing outside. */
const unguarded = ({
  clock,
  hosts,
  browserRun,
  isPopupOpen,
  inTurn,
  newOperation,
  breathe,
}: CheckedPorts) => ({
  clock,
  hosts: { granted: hosts.granted },
  browserRun,
  isPopupOpen,
  inTurn,
  newOperation,
  breathe,
});

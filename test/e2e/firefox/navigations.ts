import { asScript } from '../script';
import type { Marionette } from './marionette';

interface Address {
  spec: string;
}

/** A request on its way, which only sometimes is one for a document. */
interface Channel {
  QueryInterface(kind: unknown): { URI: Address; loadInfo: { externalContentPolicyType: number } };
}

interface ProgressListener {
  onStateChange(browser: unknown, progress: unknown, request: { name?: string } | null, flags: number): void;
  onLocationChange(browser: unknown, progress: unknown, request: unknown, location: Address): void;
}

declare const gBrowser: {
  tabs: { linkedBrowser: { currentURI: Address } }[];
  addTabsProgressListener(listener: ProgressListener): void;
};
declare const Services: { obs: { addObserver(observer: (subject: Channel) => void, topic: string): void } };
declare const Ci: {
  nsIChannel: unknown;
  nsIContentPolicy: { TYPE_DOCUMENT: number; TYPE_SUBDOCUMENT: number };
  nsIWebProgressListener: { STATE_START: number; STATE_IS_DOCUMENT: number };
};

/** The list lies in the browser's own window, where whoever adds to it and whoever reads it find it. */
interface Following {
  switcherVisited?: string[];
}

/** Notes every address that a tab or a frame is led to from now on: the browser's own log, in its parent process. */
export const followNavigations = (marionette: Marionette): Promise<void> =>
  marionette.chrome(asScript(follow, []));

function follow(): void {
  const visited: string[] = gBrowser.tabs.map(({ linkedBrowser }) => linkedBrowser.currentURI.spec);
  const { TYPE_DOCUMENT, TYPE_SUBDOCUMENT } = Ci.nsIContentPolicy;
  const { STATE_START, STATE_IS_DOCUMENT } = Ci.nsIWebProgressListener;
  (window as Following).switcherVisited = visited;
  // Every hop of a redirect is a request of its own; what is no http is only told by the listener below.
  Services.obs.addObserver((subject) => {
    const { URI, loadInfo } = subject.QueryInterface(Ci.nsIChannel);
    const type = loadInfo.externalContentPolicyType;
    if (type === TYPE_DOCUMENT || type === TYPE_SUBDOCUMENT) visited.push(URI.spec);
  }, 'http-on-modify-request');
  gBrowser.addTabsProgressListener({
    onStateChange(_browser, _progress, request, flags) {
      const starts = (flags & STATE_START) !== 0 && (flags & STATE_IS_DOCUMENT) !== 0;
      if (starts && request?.name) visited.push(request.name);
    },
    onLocationChange(_browser, _progress, _request, location) {
      visited.push(location.spec);
    },
  });
}

export const navigationsOf = (marionette: Marionette): Promise<string[]> =>
  marionette.chrome(asScript(() => (window as Following).switcherVisited ?? [], []));

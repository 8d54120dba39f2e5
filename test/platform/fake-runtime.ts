import { createFakeEvent } from './fake-event';

interface Ours {
  /** Kinds of our pages that are open, such as `POPUP`; null in a browser that does not tell. */
  contexts: string[] | null;
  alarms: Map<string, number>;
  restarts: number;
  shortcuts: { name: string; shortcut: string }[];
}

/** Its icon's title, where nothing else is said. */
export const NAME = 'Switcher';

/** What the extension is in this browser: its pages, its keys, its alarms. */
export function createFakeRuntime() {
  const ours: Ours = { contexts: [], alarms: new Map(), restarts: 0, shortcuts: [] };

  async function getContexts({ contextTypes }: { contextTypes: string[] }) {
    if (ours.contexts === null) throw new Error('not implemented');
    const found = ours.contexts.filter((contextType) => contextTypes.includes(contextType));
    return found.map((contextType) => ({ contextType }));
  }

  const runtime = {
    id: 'ours',
    getURL: (path: string) => `chrome-extension://ours/${path}`,
    getManifest: () => ({ version: '1.2.3', action: { default_title: NAME } }),
    getContexts,
    reload: () => {
      ours.restarts += 1;
    },
    onUpdateAvailable: createFakeEvent<[{ version: string }]>(),
    onInstalled: createFakeEvent<[{ reason: string }]>(),
    onStartup: createFakeEvent<[]>(),
    onMessage: createFakeEvent<[unknown, object]>(),
  };
  const alarms = {
    create: (name: string, { when }: { when: number }) => void ours.alarms.set(name, when),
    clear: async (name: string) => ours.alarms.delete(name),
    onAlarm: createFakeEvent<[{ name: string }]>(),
  };
  return Object.assign(ours, { api: { runtime, alarms, commands: { getAll: async () => ours.shortcuts } } });
}

import type { Mutant } from '../mutant';

const STORED = ['lib/background/known/record-store.test.ts', 'lib/background/set-aside.test.ts'];

/** What is believed of the browser's tabs and of its disk. */
export const TABS_AND_DISK: Mutant[] = [
  {
    name: 'a tab is matched by the start of its origin',
    file: 'lib/platform/tabs.ts',
    from: 'origins.includes(new URL(url).origin)',
    to: 'origins.some((origin) => url.startsWith(origin))',
    tests: ['lib/platform/tabs.test.ts'],
  },
  {
    name: 'tabs of every port of a host are reloaded',
    file: 'lib/platform/tabs.ts',
    from: 'isOf(origins, tab.url) && ',
    to: '',
    tests: ['lib/platform/tabs.test.ts'],
  },
  {
    name: 'a sleeping tab is woken to be reloaded',
    file: 'lib/platform/tabs.ts',
    from: ' && !tab.discarded',
    to: '',
    tests: ['lib/platform/tabs.test.ts'],
  },
  {
    name: 'a tab whose opener is gone does not open',
    file: 'lib/platform/tabs.ts',
    from: '\n      .catch(() => browser.tabs.create({ url, active: true }))',
    to: '',
    tests: ['lib/platform/tabs.test.ts'],
  },
  {
    name: 'any tab that moves is taken for the one that is watched',
    file: 'lib/platform/tabs.ts',
    from: "id === tabId && (change.status === 'complete'",
    to: "id !== 0 && (change.status === 'complete'",
    tests: ['lib/platform/tabs.test.ts'],
  },
  {
    name: 'a listener for tabs stays for ever',
    file: 'lib/platform/tabs.ts',
    from: 'browser.tabs.onUpdated.removeListener(onUpdated);',
    to: '',
    tests: ['lib/platform/tabs.test.ts'],
  },
  {
    name: 'a failed write of storage.local is told as good',
    file: 'lib/platform/keep.ts',
    from: 'return false;',
    to: 'return true;',
    tests: ['lib/platform/keep.test.ts'],
  },
  {
    name: 'a write of storage.local is not awaited',
    file: 'lib/platform/keep.ts',
    from: 'await browser.storage.local.set(present)',
    to: 'void browser.storage.local.set(present).catch(() => {})',
    tests: ['lib/platform/keep.test.ts'],
  },
  {
    name: 'a removal from storage.local is not awaited',
    file: 'lib/platform/keep.ts',
    from: 'await browser.storage.local.remove(gone)',
    to: 'void browser.storage.local.remove(gone).catch(() => {})',
    tests: ['lib/platform/keep.test.ts'],
  },
  {
    name: 'what must go stays in storage.local',
    file: 'lib/platform/keep.ts',
    from: 'if (gone.length > 0)',
    to: 'if (gone.length > 99)',
    tests: ['lib/platform/keep.test.ts'],
  },
  {
    name: 'a store that cannot be read counts as an empty one',
    file: 'lib/platform/keep.ts',
    from: '.get(key)',
    to: '.get(key).catch(() => ({}))',
    tests: ['lib/platform/keep.test.ts'],
  },
  {
    name: 'a record that cannot be read is written over',
    file: 'lib/background/known/record-store.ts',
    from: '...copies, ',
    to: '',
    tests: STORED,
  },
  {
    name: 'what was set aside is told to nobody',
    file: 'lib/background/known/record-store.ts',
    from: 'if (origin !== null) untold = [...new Set([...untold, origin])];',
    to: '',
    tests: STORED,
  },
  {
    name: 'a journal that cannot be read is none',
    file: 'lib/background/known/shapes.ts',
    from: 'shape(journal, () => ({',
    to: 'shape(journal) || shape(journal, () => ({',
    tests: STORED,
  },
];

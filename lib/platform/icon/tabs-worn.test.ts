import { expect, test } from 'vitest';
import { freshBrowser } from '../../../test/platform/fake-browser';
import type { Worn } from '../../session/icon/worn';
import { createTabsWorn } from './tabs-worn';

const ACME = 'https://acme.example';

const worn = (...pages: string[]): Worn => ({
  pages,
  picture: null,
  title: { standing: 'active', who: 'Ada', app: 'Acme', isStaging: false },
});

/** Two tabs of Acme, whose pages are granted, and one of somebody else. */
function strip() {
  const browser = freshBrowser();
  browser.permissions.granted.add('https://acme.example/*');
  browser.tabs.add(
    { id: 1, url: `${ACME}/` },
    { id: 2, url: `${ACME}/notes` },
    { id: 3, url: 'https://elsewhere.example/' },
  );
  const done: string[] = [];
  const inTabs = createTabsWorn({
    dress: async (id) => void done.push(`dress ${id}`),
    undress: async (id) => void done.push(`undress ${id}`),
  });
  return { ...browser, inTabs, done };
}

test('tabs of an app’s pages are dressed, and no other tab is touched', async () => {
  const { inTabs, done } = strip();
  await inTabs.wear([worn(ACME)]);
  expect(done).toEqual(['dress 1', 'dress 2']);
});

test('a tab that was dressed and is no app’s any more is undressed once', async () => {
  const { inTabs, done } = strip();
  await inTabs.wear([worn(ACME)]);
  done.length = 0;
  await inTabs.wear([]);
  await inTabs.wear([]);
  expect(done).toEqual(['undress 1', 'undress 2']);
});

test('once a grant is gone, what an earlier worker has put on is taken off', async () => {
  const { inTabs, done, permissions } = strip();
  permissions.granted.clear();
  await inTabs.doubt();
  await inTabs.wear([worn(ACME)]);
  expect(done).toEqual(['undress 1', 'undress 2', 'undress 3']);
});

test('a tab that is closed meanwhile keeps no other one from being dressed', async () => {
  const { done } = strip();
  const inTabs = createTabsWorn({
    dress: async (id) => {
      if (id === 1) throw new Error('No tab with id: 1.');
      done.push(`dress ${id}`);
    },
    undress: async () => undefined,
  });
  await inTabs.wear([worn(ACME)]);
  expect(done).toEqual(['dress 2']);
});

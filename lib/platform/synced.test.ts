import { expect, test } from 'vitest';
import { freshBrowser } from '../../test/platform/fake-browser';
import { onSynced, synced } from './synced';

test('what is saved is there, in the area that the browser carries alone', async () => {
  const { sync, local } = freshBrowser();
  expect(await synced.load()).toBeUndefined();
  expect(await synced.save({ theme: 'dark' })).toBe(true);
  expect(await synced.load()).toEqual({ theme: 'dark' });
  expect([sync.records.size, local.records.size]).toEqual([1, 0]);
});

test('a browser that takes no more, or tells nothing, stops nobody', async () => {
  const { sync } = freshBrowser();
  sync.full = true;
  sync.unreadable = true;
  expect(await synced.save({ theme: 'dark' })).toBe(false);
  expect(await synced.load()).toBeUndefined();
});

test('what comes from elsewhere is told', () => {
  const { synced: carried } = freshBrowser();
  const told: string[] = [];
  onSynced(() => told.push('something'));
  carried.happen();
  expect(told).toEqual(['something']);
});

import { expect, test } from 'vitest';
import { freshBrowser } from '../../test/platform/fake-browser';
import { keep } from './keep';

test('what is told as saved is on the disk', async () => {
  const { local } = freshBrowser();

  expect(await keep.save({ journal: { kind: 'switch' } })).toBe(true);

  expect(local.records.get('journal')).toEqual({ kind: 'switch' });
  expect(await keep.load('journal')).toEqual({ kind: 'switch' });
});

test('what is told as removed is gone from the disk', async () => {
  const { local } = freshBrowser();
  await keep.save({ journal: 1, roster: 2 });

  expect(await keep.save({ journal: undefined })).toBe(true);

  expect([...local.records.keys()]).toEqual(['roster']);
  expect(await keep.load('journal')).toBeUndefined();
});

test.each([
  ['a write', { roster: 3 }],
  ['a removal', { journal: undefined }],
])('%s that the disk refuses is told as such', async (_what, records) => {
  const { local } = freshBrowser();
  await keep.save({ journal: 1, roster: 2 });
  local.full = true;

  expect(await keep.save(records)).toBe(false);

  expect(Object.fromEntries(local.records)).toEqual({ journal: 1, roster: 2 });
});

test('a record goes only once what takes its place is there', async () => {
  const { local } = freshBrowser();
  await keep.save({ journal: 1 });
  local.full = true;

  await keep.save({ roster: 2, journal: undefined });

  expect(local.records.get('journal')).toBe(1);
});

test('a store that cannot be read is told apart from an empty one', async () => {
  const { local } = freshBrowser();
  await keep.save({ roster: 1 });
  local.unreadable = true;

  await expect(keep.load('roster')).rejects.toThrow();
});

test('every record is named', async () => {
  freshBrowser();
  await keep.save({ 'app:https://a.example': 1, settings: 2 });

  expect(await keep.keys()).toEqual(['app:https://a.example', 'settings']);
});

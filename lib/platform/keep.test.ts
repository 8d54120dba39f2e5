import { describe, expect, test } from 'vitest';
import { freshBrowser } from '../../test/platform/fake-browser';
import { createKeep } from './keep';

test('what is told as saved is on the disk', async () => {
  const { local } = freshBrowser();
  const keep = createKeep();

  expect(await keep.save({ journal: { kind: 'switch' } })).toBe(true);

  expect(local.records.get('journal')).toEqual({ kind: 'switch' });
  expect(await keep.load('journal')).toEqual({ kind: 'switch' });
});

test('what is told as removed is gone from the disk', async () => {
  const { local } = freshBrowser();
  const keep = createKeep();
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
  const keep = createKeep();
  await keep.save({ journal: 1, roster: 2 });
  local.full = true;

  expect(await keep.save(records)).toBe(false);

  expect(Object.fromEntries(local.records)).toEqual({ journal: 1, roster: 2 });
});

test('a record goes only once what takes its place is there', async () => {
  const { local } = freshBrowser();
  const keep = createKeep();
  await keep.save({ journal: 1 });
  local.full = true;

  await keep.save({ roster: 2, journal: undefined });

  expect(local.records.get('journal')).toBe(1);
});

test('a store that cannot be read is told apart from an empty one', async () => {
  const { local } = freshBrowser();
  const keep = createKeep();
  await keep.save({ roster: 1 });
  local.unreadable = true;

  await expect(keep.load('roster')).rejects.toThrow();
});

test('every record is named', async () => {
  freshBrowser();
  const keep = createKeep();
  await keep.save({ 'app:https://a.example': 1, settings: 2 });

  expect(await keep.keys()).toEqual(['app:https://a.example', 'settings']);
});

describe('a worker that begins', () => {
  const FOUND = { 'app:https://a.example': 1, 'roster:https://a.example|browser': 2, settings: 3 };

  /** What an earlier worker left on the disk. */
  function begin() {
    const { local } = freshBrowser();
    for (const [name, record] of Object.entries(FOUND)) local.records.set(name, record);
    return { local, keep: createKeep() };
  }

  test('reads all that is short in one go, and a list of accounts when it is asked for', async () => {
    const { local, keep } = begin();

    expect(await keep.keys()).toEqual(Object.keys(FOUND));
    expect(await keep.load('settings')).toBe(3);
    expect(await keep.load('app:https://a.example')).toBe(1);
    expect(await keep.load('journal:https://a.example|browser')).toBeUndefined();
    expect(local.reads).toEqual(['names', ['app:https://a.example', 'settings']]);

    expect(await keep.load('roster:https://a.example|browser')).toBe(2);
    expect(local.reads.slice(2)).toEqual(['roster:https://a.example|browser']);
  });

  test('reads everything at once where the browser gives no names alone', async () => {
    const { local, api } = freshBrowser();
    for (const [name, record] of Object.entries(FOUND)) local.records.set(name, record);
    Reflect.deleteProperty(api.storage.local, 'getKeys');
    const keep = createKeep();

    expect(await keep.keys()).toEqual(Object.keys(FOUND));
    expect(await keep.load('roster:https://a.example|browser')).toBe(2);
    expect(local.reads).toEqual([null]);
  });

  test('knows what it has written itself since', async () => {
    const { keep } = begin();

    await keep.save({ settings: 4, 'app:https://a.example': undefined, journal: 5 });

    expect(await keep.load('settings')).toBe(4);
    expect(await keep.load('app:https://a.example')).toBeUndefined();
    expect(await keep.keys()).toEqual(['roster:https://a.example|browser', 'settings', 'journal']);
  });

  test('asks again for what the disk did not tell at first', async () => {
    const { local } = freshBrowser();
    local.records.set('settings', 3);
    local.unreadable = true;
    const keep = createKeep();
    await expect(keep.load('settings')).rejects.toThrow();
    local.unreadable = false;

    expect(await keep.load('settings')).toBe(3);
    expect(await keep.keys()).toEqual(['settings']);
  });
});

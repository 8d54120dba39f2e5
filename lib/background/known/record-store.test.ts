import { expect, test } from 'vitest';
import { createDurable } from '../../../test/worker/durable';
import { createRecordStore, type Shape } from './record-store';

const A = 'https://a.example';
const KEY = `roster:${A}|own`;

/** Reads numbers alone. */
const number: Shape<number> = {
  read: (stored) => (typeof stored === 'number' ? stored : null),
  instead: () => null,
};

async function open(records: Record<string, unknown> = {}) {
  const durable = createDurable();
  await durable.keep.save(records);
  const reopened = async () => {
    const store = createRecordStore(durable.keep);
    await store.ready();
    return store;
  };
  const onDisk = () => Object.fromEntries([...durable.records].map(([key, text]) => [key, JSON.parse(text)]));
  return { durable, store: await reopened(), reopened, onDisk };
}

test('what can be read is given and left where it is', async () => {
  const { store, onDisk } = await open({ [KEY]: 7 });

  expect(await store.load(KEY, number)).toBe(7);
  expect(await store.load('another', number)).toBeNull();
  expect(onDisk()).toEqual({ [KEY]: 7 });
});

test('what cannot be read is moved aside, and the person is to be told', async () => {
  const { store, reopened, onDisk } = await open({ [KEY]: 'seven' });

  expect(await store.load(KEY, number)).toBeNull();

  expect(onDisk()).toMatchObject({ [`aside:${KEY}`]: 'seven' });
  expect(onDisk()).not.toHaveProperty([KEY]);
  expect(store.untold()).toEqual([A]);
  expect((await reopened()).untold()).toEqual([A]);
});

test('null is something that cannot be read, and not nothing', async () => {
  const { store, onDisk } = await open({ [KEY]: null });
  await store.load(KEY, number);

  expect(onDisk()).toHaveProperty([`aside:${KEY}`], null);
});

test('a second one that cannot be read leaves the first copy as it is', async () => {
  const { durable, store, reopened, onDisk } = await open({ [KEY]: 'seven' });
  await store.load(KEY, number);
  await durable.keep.save({ [KEY]: 'eight' });

  await (await reopened()).load(KEY, number);

  expect(onDisk()).toMatchObject({ [`aside:${KEY}`]: 'seven', [`aside:${KEY}#2`]: 'eight' });
});

test('what takes its place is written with the copy, and then there is nothing to tell', async () => {
  const { store, onDisk } = await open({ [KEY]: 'seven' });

  expect(await store.load(KEY, { ...number, instead: () => 1 })).toBe(1);

  expect(onDisk()).toEqual({ [KEY]: 1, [`aside:${KEY}`]: 'seven' });
  expect(store.untold()).toEqual([]);
});

test('while the disk refuses the only copy stays; the next write of its key takes it along', async () => {
  const { durable, store, onDisk } = await open({ [KEY]: 'seven' });
  durable.full = true;
  await store.load(KEY, number);
  expect(await store.save({ [KEY]: 8 })).toBe(false);
  expect(onDisk()).toEqual({ [KEY]: 'seven' });

  durable.full = false;
  await store.save({ [KEY]: 8 });

  expect(onDisk()).toMatchObject({ [KEY]: 8, [`aside:${KEY}`]: 'seven' });
});

test('who was told of an app, or of all, is not told again', async () => {
  const other = 'https://b.example';
  const { store, reopened } = await open({ [KEY]: 'seven', [`app:${other}`]: 'eight' });
  await store.load(KEY, number);
  await store.load(`app:${other}`, number);

  await store.told(other);
  expect((await reopened()).untold()).toEqual([A]);
  await store.told(null);
  expect((await reopened()).untold()).toEqual([]);
});

test('an app is forgotten with every copy, and another one whose name begins like it is not', async () => {
  const other = `app:${A}.org`;
  const removal = `removal:${A}`;
  const records = { [KEY]: 'seven', [`token:${A}|browser`]: 1, [removal]: 1, [other]: 1 };
  const { store, onDisk } = await open(records);
  await store.load(KEY, number);

  await store.forget(A, { but: removal });

  expect(onDisk()).toEqual({ [removal]: 1, [other]: 1 });
  expect(store.untold()).toEqual([]);
});

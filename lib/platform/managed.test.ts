import { expect, test } from 'vitest';
import { freshBrowser } from '../../test/platform/fake-browser';
import { createFakeEvent } from '../../test/platform/fake-event';
import { createManaged, onManaged } from './managed';

test('what is set is read at once, and then whenever it is asked for', async () => {
  const { managed } = freshBrowser();
  managed.records.set('pictures', false);
  const read = createManaged();
  expect(managed.reads).toHaveLength(1);
  expect(await read()).toEqual({ pictures: false });
  expect(managed.reads).toHaveLength(1);
  managed.records.set('pictures', true);
  expect(await read()).toEqual({ pictures: true });
});

test('a browser without an administrator has set nothing, in its own words', async () => {
  const { managed } = freshBrowser();
  managed.unreadable = true;
  expect(await createManaged()()).toEqual({});
});

test('a change is told where the browser tells of it, and asked for nowhere', () => {
  const { api } = freshBrowser();
  const told: string[] = [];
  expect(() => onManaged(() => told.push('early'))).not.toThrow();
  const onChanged = createFakeEvent<[]>();
  Object.assign(api.storage.managed, { onChanged });
  onManaged(() => told.push('changed'));
  onChanged.happen();
  expect(told).toEqual(['changed']);
});

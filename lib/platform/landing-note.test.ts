import { afterEach, expect, test, vi } from 'vitest';
import { plantNoStorage, plantStorage } from '../../test/platform/planted-storage';
import { noteLanding, takeLanding } from './landing-note';

afterEach(() => vi.unstubAllGlobals());

test('where the person is led is taken once', () => {
  plantStorage();
  noteLanding('apps/frontend.shop.example/tabs');

  expect(takeLanding()).toBe('apps/frontend.shop.example/tabs');
  expect(takeLanding()).toBeNull();
});

test('nobody is led anywhere where nothing can be noted', () => {
  plantNoStorage();
  noteLanding('connect');

  expect(takeLanding()).toBeNull();
});

test.each([
  ['a minute later', 60_000],
  ['by a clock that was set back', -2_000],
])('nobody is led anywhere %s', (_, passed) => {
  plantStorage();
  noteLanding('connect');

  expect(takeLanding(Date.now() + passed)).toBeNull();
  expect(takeLanding()).toBeNull();
});

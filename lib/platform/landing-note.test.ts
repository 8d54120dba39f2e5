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

import { expect, test, vi } from 'vitest';
import { releaseHosts } from './granted-hosts';

vi.hoisted(() => {
  const remove = () => Promise.reject(new Error('You cannot remove required permissions.'));
  Object.assign(globalThis, { browser: { runtime: { id: 'ours' }, permissions: { remove } } });
});

test('a host that the browser does not take back is told as kept', async () => {
  expect(await releaseHosts(['https://frontend.acme.example'])).toBe(false);
});

import { beforeEach, expect, test, vi } from 'vitest';
import { freshBrowser } from '../../test/platform/fake-browser';

/** As a worker that starts anew sees it. */
async function asked(): Promise<string> {
  vi.resetModules();
  const { browserRun } = await import('./browser-run');
  return browserRun();
}

beforeEach(() => void freshBrowser());

test('a run has one name, whoever asks first and however often the worker ends', async () => {
  const { browserRun } = await import('./browser-run');
  const [one, other] = await Promise.all([browserRun(), browserRun()]);

  expect(other).toBe(one);
  expect(await asked()).toBe(one);
});

test('a run that could not be told is asked for again', async () => {
  const { storage } = freshBrowser().api;
  vi.spyOn(storage.session, 'get').mockRejectedValueOnce(new Error('not now'));
  vi.resetModules();
  const { browserRun } = await import('./browser-run');
  await expect(browserRun()).rejects.toThrow('not now');

  expect(await browserRun()).toEqual(expect.any(String));
});

test('the next run has another name', async () => {
  const one = await asked();
  freshBrowser();

  expect(await asked()).not.toBe(one);
});

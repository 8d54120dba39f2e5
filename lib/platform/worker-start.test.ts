import 'fake-indexeddb/auto';
import { beforeAll, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { freshBrowser } from '../../test/platform/fake-browser';

const { api, local } = freshBrowser();
const POPUP = { id: 'ours', url: 'chrome-extension://ours/popup.html' };
const built: z.core.$ZodType[] = [];

/** Of objects, the names of their fields. */
const objects = () =>
  built.flatMap(({ _zod: { def } }) => ('shape' in def ? [Object.keys(Object(def.shape))] : []));

const ask = (question: string, about: unknown) =>
  Promise.all(api.runtime.onMessage.happen({ question, about }, POPUP));

beforeAll(async () => {
  z.config({ postProcessor: (schema) => built.push(schema) });
  const { default: worker } = await import('../../entrypoints/background');
  worker.main();
});

test('a worker that starts builds no schema', () => {
  expect(built).toEqual([]);
  expect(api.runtime.onMessage.heard()).toBe(1);
});

test('a question builds what it is checked with, once, and reads the disk in one go', async () => {
  const wish = { origin: 'https://frontend.acme.example', signInId: '7' };

  expect(await ask('switchTo', wish)).toMatchObject([{ ok: false, problem: { own: 'not-connected' } }]);
  await ask('switchTo', wish);

  expect(local.reads).toEqual(['names', []]);
  expect(objects()).toEqual([
    ['question', 'about'],
    ['origin', 'signInId', 'by'],
  ]);
});

import { afterEach, expect, test, vi } from 'vitest';
import { freshBrowser } from '../../test/platform/fake-browser';
import { plantNoStorage, plantStorage } from '../../test/platform/planted-storage';
import { lookAtPage } from './look-at-page';

afterEach(() => vi.unstubAllGlobals());

const KEY = 'pk_live_ZnJvbnRlbmQuc2hvcC5leGFtcGxl';

/** A page that may be looked at; what is looked for in it runs right here. */
function plantPage(known: object = {}) {
  const page = {
    cookie: '__auth_a_b=1; theme=dark',
    documentElement: { outerHTML: `<script>${KEY}` },
    ...known,
  };
  vi.stubGlobal('document', page);
  vi.stubGlobal('location', { origin: 'https://shop.example' });
  vi.stubGlobal('performance', { getEntriesByType: () => [{ name: 'https://api.shop.example/v1?a=b' }] });
  const executeScript = async ({ func }: { func: () => unknown }) => [{ result: func() }];
  Object.assign(freshBrowser().api.scripting, { executeScript });
}

test('a look brings hosts, keys and scopes, and nothing that is kept under a name', async () => {
  plantStorage().__dev_session___c_d = 'secret';
  plantPage();

  expect(await lookAtPage(1)).toEqual({
    page: 'https://shop.example',
    keys: [KEY],
    scopes: ['a_b', 'c_d'],
    called: ['https://api.shop.example'],
  });
});

test.each([
  ['a form called "cookie"', { cookie: {} }, { scopes: ['c_d'] }],
  ['a form called "documentElement"', { documentElement: {} }, { keys: [] }],
])('%s takes nothing else from the look', async (_, known, expected) => {
  plantStorage().__dev_session___c_d = 'secret';
  plantPage(known);

  const whole = { keys: [KEY], scopes: ['a_b', 'c_d'], called: ['https://api.shop.example'] };
  expect(await lookAtPage(1)).toMatchObject({ ...whole, ...expected });
});

test('a page without storage is looked at all the same, and one that is barred brings nothing', async () => {
  plantNoStorage();
  plantPage();
  expect(await lookAtPage(1)).toMatchObject({ keys: [KEY], scopes: ['a_b'] });

  Object.assign(freshBrowser().api.scripting, { executeScript: () => Promise.reject(new Error('barred')) });
  expect(await lookAtPage(1)).toBeNull();
});

import { describe, expect, test } from 'vitest';
import { plantFace } from '../../gallery/planted/planted-apps';
import { appPages, releasable, sharedOrigins } from './app-hosts';

const fieldnote = plantFace({
  origin: 'http://accounts.localhost:4100',
  tabOrigins: [
    'http://accounts.localhost:4100',
    'http://accounts.localhost:4200',
    'http://app.localhost:4100',
  ],
});

describe('where a person uses an app', () => {
  const origin = 'https://frontend.acme.example';
  const front = (...pages: string[]) =>
    appPages(plantFace({ origin, tabOrigins: [origin, ...pages] }))?.front;

  test('is the app’s own page with the shortest name, and its hosted pages only where there is no other', () => {
    const [hosted, site] = ['https://accounts.acme.example', 'https://acme.example'];
    expect(front(hosted, 'https://a.notes.acme.example', site)).toBe(site);
    expect(front(hosted, 'https://a.notes.acme.example')).toBe('https://a.notes.acme.example');
    expect(front(hosted, 'https://a.b.c.d.e.acme.example')).toBe('https://a.b.c.d.e.acme.example');
    expect(front(hosted)).toBe(hosted);
  });

  test('is never somebody else’s, nor on this computer for a public app', () => {
    expect(front('https://bank.example', 'http://localhost:3000', 'http://acme.localhost')).toBeUndefined();
  });

  test('only tabs of pages that were switched on are looked for', () => {
    const [site, notes] = ['https://acme.example', 'https://notes.acme.example'];
    const named = { origin, tabOrigins: [origin, notes, site] };
    expect(appPages(plantFace(named))).toEqual({ front: site, seen: [] });
    expect(appPages(plantFace({ ...named, seen: [origin, notes] }))).toEqual({ front: site, seen: [notes] });
  });
});

describe('sharedOrigins', () => {
  test('adds where the Secure cookie of a page on this computer is', () => {
    expect(sharedOrigins(fieldnote)).toEqual([
      'http://app.localhost:4100',
      'https://accounts.localhost',
      'https://app.localhost',
    ]);
  });

  test('are the site’s own where that is https, and none where it is beside the API', () => {
    const origin = 'https://api.example';
    const apart = plantFace({ origin, tabOrigins: [origin, 'https://acme.example'] });
    expect(sharedOrigins(apart)).toEqual(['https://acme.example']);
    expect(sharedOrigins(plantFace({ origin, tabOrigins: [origin] }))).toEqual([]);
  });
});

describe('releasable', () => {
  test('keeps a host on which another app answers at another port', () => {
    const other = plantFace({ origin: 'http://accounts.localhost:9000', tabOrigins: [] });
    expect(releasable([fieldnote.origin], [other])).toEqual([]);
  });

  test('keeps the site of another app only while its tabs are seen', () => {
    const site = 'https://acme.example';
    const other = plantFace({ origin: 'https://api.example', tabOrigins: [site], seen: [site] });
    expect(releasable([site], [other])).toEqual([]);
    expect(releasable([site], [{ ...other, seen: [] }])).toEqual([site]);
  });

  test('keeps where another app shares the session of its pages', () => {
    const site = 'https://acme.localhost';
    const tabOrigins = ['http://api.localhost', 'http://acme.localhost'];
    const other = plantFace({ origin: 'http://api.localhost', tabOrigins, sites: ['http://acme.localhost'] });
    expect(releasable([site], [other])).toEqual([]);
    expect(releasable([site], [{ ...other, sites: [] }])).toEqual([site]);
  });

  test('tells http from https', () => {
    const other = plantFace({ origin: 'https://acme.localhost', tabOrigins: [] });
    expect(releasable(['http://acme.localhost'], [other])).toEqual(['http://acme.localhost']);
  });
});

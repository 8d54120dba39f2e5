import { describe, expect, test } from 'vitest';
import { plantFace } from '../../gallery/planted/planted-apps';
import { releasable, sharedOrigins } from './app-hosts';

const fieldnote = plantFace({
  origin: 'http://accounts.localhost:4100',
  tabOrigins: [
    'http://accounts.localhost:4100',
    'http://accounts.localhost:4200',
    'http://app.localhost:4100',
  ],
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

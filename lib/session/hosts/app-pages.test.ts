import { describe, expect, test } from 'vitest';
import { plantFace } from '../../../entrypoints/gallery/planted/planted-apps';
import { appPages } from './app-pages';

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

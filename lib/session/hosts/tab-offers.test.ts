import { describe, expect, test } from 'vitest';
import { tabOffers } from './tab-offers';

const app = { origin: 'https://frontend.acme.example', mode: 'production' } as const;

describe('tabOffers', () => {
  test('leave out what the grant of the API host covers, on any port', () => {
    const origin = 'http://accounts.localhost:4100';
    const tabOrigins = [origin, 'http://accounts.localhost:4200', 'http://app.localhost:4100'];
    expect(tabOffers({ ...app, origin, tabOrigins })).toEqual([['http://app.localhost:4100']]);
  });

  test('are the app’s own hosts together, and each other host by itself', () => {
    const own = ['https://acme.example', 'https://notes.acme.example'];
    const others = ['https://one.example', 'http://two.example', 'https://two.example'];
    const face = { ...app, tabOrigins: [app.origin, ...others, ...own] };
    expect(tabOffers(face)).toEqual([
      own,
      ['https://one.example'],
      ['http://two.example', 'https://two.example'],
    ]);
  });

  test('are few, however many hosts an app names', () => {
    const named = Array.from({ length: 2_000 }, (_, at) => [
      `https://x${at}.example`,
      `https://x${at}.acme.example`,
    ]);
    const [own, ...others] = tabOffers({ ...app, tabOrigins: [app.origin, ...named.flat()] });
    expect(own).toHaveLength(10);
    expect(others).toHaveLength(10);
  });

  test.each([
    ['production', []],
    ['staging', [['http://localhost:3000']]],
  ] as const)('of a public app in %s are on this computer %j', (mode, offered) => {
    const tabOrigins = [app.origin, 'http://localhost:3000'];
    expect(tabOffers({ ...app, mode, tabOrigins })).toEqual(offered);
  });
});

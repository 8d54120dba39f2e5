import { describe, expect, test } from 'vitest';
import { belongsTo, type Claimant } from './belonging';

const acme = 'https://frontend.acme.example';
const evil = 'https://frontend.evil.example';
const north = 'https://frontend.north.acme.example';

const app = (origin: string, ...claims: string[]): Claimant => ({ origin, claims });

describe('of connected apps that are strangers', () => {
  test.each<[string, string, Claimant[], string | null]>([
    ['an API host is its app’s', acme, [app(acme), app(evil, acme)], acme],
    ['so it is on any port', `${acme}:8443`, [app(acme), app(evil, `${acme}:8443`)], acme],
    ['and without encryption', 'http://frontend.acme.example', [app(acme)], acme],
    ['and with a dot at its end', `${acme}.`, [app(acme), app(evil, `${acme}.`)], acme],
    [
      'a host of its own domain is the app’s, whoever claims it',
      'https://www.acme.example',
      [app(evil, 'https://www.acme.example'), app(acme)],
      acme,
    ],
    [
      'with a dot at its end, too',
      'https://www.acme.example.',
      [app(evil, 'https://www.acme.example.'), app(acme)],
      acme,
    ],
    [
      'a host elsewhere is the only claimant’s',
      'https://acme.test',
      [app(acme, 'https://acme.test'), app(evil)],
      acme,
    ],
    ['one that nobody claims is nobody’s', 'https://acme.test', [app(acme), app(evil)], null],
    [
      'one that two claim is nobody’s',
      'https://acme.test',
      [app(acme, 'https://acme.test'), app(evil, 'https://acme.test')],
      null,
    ],
    [
      'nor is it where they name other ports of it',
      'https://acme.test',
      [app(acme, 'https://acme.test'), app(evil, 'https://acme.test:8443')],
      null,
    ],
    [
      'the closest domain wins',
      'https://www.north.acme.example',
      [app(acme, 'https://www.north.acme.example'), app(north)],
      north,
    ],
    ['and has nothing above it', 'https://www.acme.example', [app(acme), app(north)], acme],
    [
      'a host is not taken from its app by who lies below it',
      'https://portal.acme.example',
      [
        app(acme, 'https://portal.acme.example'),
        app('https://evil.portal.acme.example', 'https://portal.acme.example'),
      ],
      null,
    ],
    [
      'and stays the app’s where the one below does not claim it',
      'https://portal.acme.example',
      [app(acme, 'https://portal.acme.example'), app('https://evil.portal.acme.example')],
      acme,
    ],
    [
      'what lies beside the one below is its own',
      'https://pages.portal.acme.example',
      [
        app(acme, 'https://pages.portal.acme.example'),
        app('https://evil.portal.acme.example', 'https://pages.portal.acme.example'),
      ],
      'https://evil.portal.acme.example',
    ],
    [
      'of two with one domain the one that claims a host has it',
      'https://www.acme.example',
      [app(acme), app('https://other.acme.example', 'https://www.acme.example')],
      'https://other.acme.example',
    ],
    [
      'what both of them claim is nobody’s',
      'https://www.acme.example',
      [app(acme, 'https://www.acme.example'), app('https://other.acme.example', 'https://www.acme.example')],
      null,
    ],
    [
      'and a stranger’s claim does not count there',
      'https://www.acme.example',
      [app(acme), app('https://other.acme.example'), app(evil, 'https://www.acme.example')],
      null,
    ],
    [
      'hosted pages are their own app’s',
      'https://acme.accounts.trywacht.xyz',
      [app('https://acme.fapi.trywacht.xyz'), app(evil, 'https://acme.accounts.trywacht.xyz')],
      'https://acme.fapi.trywacht.xyz',
    ],
  ])('%s', (_says, page, apps, owner) => {
    expect(belongsTo(page, apps)).toBe(owner);
    expect(belongsTo(page, [...apps].reverse())).toBe(owner);
  });
});

describe('of apps on this computer', () => {
  const one = 'http://localhost:3001';
  const two = 'http://localhost:4001';

  test.each<[string, string, Claimant[], string | null]>([
    ['each port is an app', two, [app(one, two), app(two, one)], two],
    [
      'each has the pages that it alone claims',
      'http://localhost:3000',
      [app(one, 'http://localhost:3000'), app(two, 'http://localhost:4000')],
      one,
    ],
    [
      'a page that both claim is nobody’s',
      'http://localhost:3000',
      [app(one, 'http://localhost:3000'), app(two, 'http://localhost:3000')],
      null,
    ],
    [
      'none owns the computer',
      'http://localhost:3000',
      [app(one), app('http://127.0.0.1:4001', 'http://localhost:3000')],
      'http://127.0.0.1:4001',
    ],
    [
      'none owns the names below it',
      'http://fieldnote.localhost',
      [app(one), app(two, 'http://fieldnote.localhost')],
      two,
    ],
    [
      'but a domain there is its app’s',
      'http://app.fieldnote.localhost:4100',
      [
        app('http://frontend.fieldnote.localhost:4100'),
        app('http://frontend.evil.localhost:4100', 'http://app.fieldnote.localhost:4100'),
      ],
      'http://frontend.fieldnote.localhost:4100',
    ],
  ])('%s', (_says, page, apps, owner) => {
    expect(belongsTo(page, apps)).toBe(owner);
    expect(belongsTo(page, [...apps].reverse())).toBe(owner);
  });
});

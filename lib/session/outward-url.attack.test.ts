import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attack } from '../../test/attack/attack';
import { judgeOutward } from '../../test/oracles/outward-url';
import { punycode } from '../../test/oracles/punycode';
import { outwardUrl } from './outward-url';

const often = (weight: number, usual: fc.Arbitrary<string>, ...others: string[]) =>
  fc.oneof({ weight, arbitrary: usual }, { weight: 1, arbitrary: fc.constantFrom(...others) });

const scheme = often(
  4,
  fc.constantFrom('https://', 'https://', 'https://', 'http://', 'HtTpS://'),
  ...[
    '',
    '//',
    'https:',
    'https:/',
    'https:///',
    'https:\\\\',
    'https//',
    'ht\ntps://',
    '\thttps://',
    ' https://',
  ],
  ...[
    'javascript:',
    'javascript://',
    'data:text/html,',
    'blob:https://',
    'file:///',
    'intent://',
    'chrome://',
  ],
  ...['view-source:https://', 'ftp://', 'wss://', 'about:', 'moz-extension://', 'https+x://', 'ｈttps://'],
);

const userInfo = often(12, fc.constant(''), 'accounts.google.com@', 'a:b@', '@', '%40', 'github.com＠', ':@');

const letters = 'abcxyz019-ABZ_ üßаоіеж例ÜОａＡ１ⓞ。．\u212a\u00ad\u200b\u200d%[]^|"{}℀／＠';
const label = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom('accounts', 'google', 'github', 'acme', 'idp', 'example', 'com', 'localhost'),
  },
  { weight: 2, arbitrary: fc.stringMatching(/^[a-zA-Z0-9-]{1,6}$/) },
  {
    weight: 2,
    arbitrary: fc.string({ unit: fc.constantFrom(...'gоaüßж例еk1'), minLength: 1, maxLength: 6 }),
  },
  { weight: 1, arbitrary: fc.string({ unit: fc.constantFrom(...letters), maxLength: 5 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('127', '0', '0x7f', '0177', '256', '', '-', 'a'.repeat(63), 'a'.repeat(64)),
  },
);
const number = fc.oneof(
  fc.ipV4(),
  fc.ipV4Extended(),
  fc.ipV6().map((address) => `[${address}]`),
  fc.constantFrom(
    '127.0.0.1',
    '127.1',
    '2130706433',
    '0x7f000001',
    '0177.0.0.1',
    '127.0.0.1.',
    '0.0.0.0',
    '[::1]',
    '１27.0.0.1',
  ),
);
const host = fc.oneof(
  { weight: 8, arbitrary: fc.array(label, { minLength: 1, maxLength: 5 }).map((labels) => labels.join('.')) },
  { weight: 2, arbitrary: number },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      'localhost',
      'idp.localhost',
      'accounts.google.com',
      'gіthub.com',
      'idp.example.',
    ),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('a', 'ж')
      .map((letter) => `${letter.repeat(60)}.`.repeat(5))
      .map((long) => `${long}com`),
  },
);

const port = often(
  8,
  fc.constantFrom('', '', ':443', ':80', ':8443'),
  ':',
  ':0443',
  ':65535',
  ':65536',
  ':x',
  ':-1',
  ':1:2',
  ':１',
);
const rest = often(
  6,
  fc.constantFrom(
    '',
    '/',
    '/a?b=c#d',
    '?',
    '#',
    '//other.example/',
    '/ü/例',
    '?to=https://a@b.example',
    `/${'x'.repeat(1900)}`,
  ),
  ...[
    '\\',
    '/a\\b',
    '\\@other.example',
    '/ ',
    '\n',
    '/a\tb',
    '/\u0000',
    '/\u007f',
    '/\u0085',
    '/\u00a0',
    '/\u202e',
    '/\u2028',
  ],
  ...['/\ufeff', '/\ud800', `/${'x'.repeat(2048)}`, `?${'ж'.repeat(1900)}`],
);

const assembled = fc.tuple(scheme, userInfo, host, port, rest).map((parts) => parts.join(''));

/** An address that means well, with one letter put in, taken out or replaced somewhere. */
const bent = fc
  .record({
    address: fc.constantFrom(
      'https://accounts.google.com/o/oauth2/v2/auth?state=a.b',
      'https://idp.localhost:8443/',
      'https://bücher.example/',
    ),
    at: fc.nat(40),
    removed: fc.nat(2),
    added: often(1, fc.string({ unit: fc.constantFrom(...letters, ...'\\\t\n@:/?#.'), maxLength: 2 }), ''),
  })
  .map(({ address, at, removed, added }) => address.slice(0, at) + added + address.slice(at + removed));

const scrambled = fc
  .array(
    fc.constantFrom(...'ab1.-:/@[]%\\? #', 'localhost', 'https://', 'http://', '127.0.0.1', 'google.com'),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

const address = fc.oneof(
  { weight: 6, arbitrary: assembled },
  { weight: 2, arbitrary: bent },
  { weight: 1, arbitrary: scrambled },
);

const told = { public: 0, local: 0, refused: 0 };

function judge(raw: string, local: boolean): void {
  fc.pre(!/xn--/i.test(raw)); // the oracle writes such labels and does not read them
  const outward = outwardUrl(raw, { local });
  const judged = judgeOutward(raw, local);
  expect(outward?.host ?? null).toBe(judged);
  told[outward === null ? 'refused' : local ? 'local' : 'public'] += 1;
  if (outward === null) return;
  expect(outward.url).toMatch(/^[!-~]+$/);
  expect(outward.url.startsWith(`${raw.slice(0, raw.indexOf(':')).toLowerCase()}://${judged}/`)).toBe(true);
}

attack(
  'an app sends the person to any address: it is judged as by an oracle that knows no URL parser',
  {
    row: 'T11',
    tries: 200_000,
    share: 20_000,
    afterwards: (tries) =>
      expect(Math.min(told.public, told.local, told.refused)).toBeGreaterThan(tries / 10),
  },
  fc.property(address, fc.boolean(), judge),
);

test.each([
  ['bücher', 'xn--bcher-kva'],
  ['例', 'xn--fsq'],
  ['почта', 'xn--80a1acny'],
  ['gооgle', 'xn--ggle-55da'],
  ['plain', 'plain'],
])('the oracle spells %s in plain letters', (label, plain) => {
  expect(punycode(label)).toBe(plain);
});

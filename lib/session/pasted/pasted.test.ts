import { describe, expect, test } from 'vitest';
import { type PastedProblem, readPasted } from './pasted';

const OFF = { localApps: false };
const ON = { localApps: true };
const key = (kind: string, address: string) => `pk_${kind}_${Buffer.from(address).toString('base64')}`;

/** Host it gave, and hosts to ask in order; without their schemes where it is https. */
function understood(text: string, settings = OFF) {
  const read = readPasted(text, settings);
  if (!read.ok) return read.problem;
  const plain = (origin: string) => origin.replace('https://', '');
  return [plain(read.value.given), read.value.candidates.map(plain).join(' ')];
}

describe('any page of an app leads to where its accounts are', () => {
  test.each([
    ['shop.example', 'shop.example', 'frontend.shop.example shop.example'],
    ['https://shop.example/cart?item=41#top', 'shop.example', 'frontend.shop.example shop.example'],
    ['https://www.shop.example/some/page?x=1', 'www.shop.example', 'frontend.shop.example www.shop.example'],
    ['https://shop.example:8443/', 'shop.example', 'frontend.shop.example shop.example'],
    ['https://shop.example:443?x', 'shop.example', 'frontend.shop.example shop.example'],
    ['accounts.shop.example/sign-in', 'accounts.shop.example', 'frontend.shop.example accounts.shop.example'],
    [
      'https://notes.shop.example',
      'notes.shop.example',
      'frontend.shop.example frontend.notes.shop.example notes.shop.example',
    ],
    [
      'accounts.eu.shop.example',
      'accounts.eu.shop.example',
      'frontend.eu.shop.example frontend.shop.example accounts.eu.shop.example',
    ],
    ['www.shop.co.uk', 'www.shop.co.uk', 'frontend.shop.co.uk www.shop.co.uk'],
    ['https://ada.github.io/notes', 'ada.github.io', 'frontend.ada.github.io ada.github.io'],
    [
      'https://bucket.s3.amazonaws.com/x',
      'bucket.s3.amazonaws.com',
      'frontend.bucket.s3.amazonaws.com bucket.s3.amazonaws.com',
    ],
    ['https://frontend.dev/', 'frontend.dev', 'frontend.frontend.dev frontend.dev'],
    [
      'https://bücher.example/a',
      'xn--bcher-kva.example',
      'frontend.xn--bcher-kva.example xn--bcher-kva.example',
    ],
  ])('%s', (text, given, candidates) => {
    expect(understood(text)).toEqual([given, candidates]);
  });
});

test.each([
  ['frontend.shop.example', 'frontend.shop.example'],
  ['https://frontend.shop.example/session?x=1', 'frontend.shop.example'],
  ['shop.fapi.trywacht.xyz', 'shop.fapi.trywacht.xyz'],
  [key('live', 'https://id.shop.example'), 'id.shop.example'],
  [key('test', 'shop.fapi.trywacht.xyz'), 'shop.fapi.trywacht.xyz'],
])('the API itself is the only one to ask: %s', (text, host) => {
  expect(understood(text)).toEqual([host, host]);
});

test('the hosted pages of a host of Wacht’s own lead to the API beside them first', () => {
  expect(understood('https://shop.accounts.trywacht.xyz/sign-in')).toEqual([
    'shop.accounts.trywacht.xyz',
    expect.stringMatching(/^shop\.fapi\.trywacht\.xyz .*shop\.accounts\.trywacht\.xyz$/),
  ]);
});

test('an app on this computer keeps its port and its scheme', () => {
  expect(understood('http://www.shop.localhost:4001/a/b?x=1', ON)).toEqual([
    'http://www.shop.localhost:4001',
    'http://frontend.shop.localhost:4001 http://www.shop.localhost:4001',
  ]);
  expect(understood('localhost:4001/a', ON)).toEqual(['http://localhost:4001', 'http://localhost:4001']);
  expect(understood('127.0.0.1:4001/a', ON)).toEqual(['http://127.0.0.1:4001', 'http://127.0.0.1:4001']);
});

test('only a key tells the mode', () => {
  expect(readPasted(key('test', 'https://a.example'), OFF)).toMatchObject({
    value: { mode: 'staging', by: 'key' },
  });
  expect(readPasted('a.example', OFF)).toMatchObject({ value: { mode: null, by: 'address' } });
});

test.each([
  '  shop.example\t',
  '"shop.example"',
  '“shop.example”',
  '«https://shop.example/»',
  '<https://shop.example/a?b>',
  '(shop.example),',
  '\u200b\ufeffshop.example\u200e',
  '\u202ashop.example\u202c',
  `\n'https://shop.example/'\n`,
])('what comes along with a copied address is left out: %j', (text) => {
  expect(understood(text)).toEqual(['shop.example', 'frontend.shop.example shop.example']);
});

test.each([
  [' "', '"\n'],
  ['WACHT_KEY=', ''],
  ['export NEXT_PUBLIC_WACHT_KEY="', '"'],
  ['publishableKey: "', '",'],
  ['"wacht.key": "', '",'],
])('a key is read out of what comes along with it, too: %s…%s', (before, after) => {
  const host = 'frontend.shop.example';
  expect(understood(`${before}${key('live', `https://${host}`)}${after}`)).toEqual([host, host]);
});

test('a key in the address of a page is no key that somebody gave', () => {
  const evil = key('live', 'https://evil.example');
  expect(understood(`https://shop.example/?key=${evil}`)[0]).toBe('shop.example');
  expect(understood(`shop.example/key=${evil}`)[0]).toBe('shop.example');
});

describe('a refusal says why', () => {
  test.each<[string, PastedProblem]>([
    ['', 'empty'],
    [' \u200b ', 'empty'],
    ['""', 'empty'],
    ['https://me:secret@shop.example/a', 'user-info'],
    ['ada@shop.example', 'user-info'],
    ['https://shop.example@evil.example/a', 'user-info'],
    ['https://192.168.0.12/admin', 'ip-address'],
    ['192.168.0.12:8080/admin', 'ip-address'],
    ['https://[::1]/a', 'ip-address'],
    ['https://2130706433/a', 'ip-address'],
    ['javascript:alert(1)', 'not-https'],
    ['javascript://shop.example/%0aalert(1)', 'not-https'],
    ['data:text/html,hello', 'not-https'],
    ['mailto:ada@shop.example', 'not-https'],
    ['file:///home/ada/notes', 'not-https'],
    ['view-source:https://shop.example', 'not-https'],
    ['about:blank', 'not-https'],
    ['http://shop.example/a', 'not-https'],
    ['intranet', 'local-name'],
    ['https://wiki/page', 'local-name'],
    ['router.lan/a', 'local-name'],
    ['my_nas/a', 'local-name'],
    ['KEY=abc', 'not-an-address'],
    ['hello!', 'not-an-address'],
    ['http://shop.localhost:4001/a', 'local-apps-off'],
    ['sk_live_4eC39HqLyjWDarjtT1zdp7dc', 'secret-key'],
    ['whsec_4eC39HqLyjWDarjtT1zdp7dc', 'secret-key'],
    ['ghp_16C7e42F292c6912E7710c838347Ae178B4a', 'other-key'],
    [key('live', 'clerk.shop.example$'), 'unreadable-key'],
    ['pk_live_51HqLyjWDarjtT1zdp7dc', 'unreadable-key'],
    ['pk_live_', 'unreadable-key'],
    ['аpple.example/a', 'look-alike'],
    ['https://аррӏе.com', 'look-alike'],
    ['https://shоp.example', 'look-alike'],
    ['https://pаypal.рф', 'look-alike'],
    ['shop.example.', 'trailing-dot'],
    ['shop example', 'not-an-address'],
    ['//shop.example', 'not-an-address'],
    ['/cart', 'not-an-address'],
    ['https:\\\\shop.example', 'not-an-address'],
    ['https://shop.example\\@evil.example', 'not-an-address'],
    ['https%3A%2F%2Fshop.example', 'not-an-address'],
    ['a'.repeat(10_000), 'too-long'],
    [`https://shop.example/?${'a'.repeat(10_000)}`, 'too-long'],
  ])('%.60j: %s', (text, problem) => {
    expect(understood(text)).toBe(problem);
  });

  test.each(['acme.рф', 'почта.рф', 'аре.рф', 'bücher.example', 'ⓦacht.com', '例え.jp'])(
    'but not of a name in its own letters: %s',
    (text) => {
      expect(readPasted(text, OFF)).toMatchObject({ ok: true });
    },
  );
});

test.each(['co.uk', 'https://github.io/', 'com.br:8443'])(
  'the ending of many is told, and nobody asked: %s',
  (text) => {
    expect(understood(text)).toBe('shared-ending');
  },
);

test.each([
  ['пример.рф', 'пример.рф'],
  ['https://Bücher.example:8443/a', 'bücher.example'],
  ['bü\u00adcher.example', 'bücher.example'],
  ['shop.example', null],
  ['xn--bcher-kva.example', null],
])('what has other letters than its address is told as it was written, too: %s', (text, written) => {
  const read = readPasted(text, OFF);
  expect(read.ok && read.value.written).toBe(written);
});

import { describe, expect, test } from 'vitest';
import { type AddressProblem, readAddress } from './address';

const OFF = { localApps: false };
const ON = { localApps: true };
const key = (kind: string, address: string) => `pk_${kind}_${Buffer.from(address).toString('base64')}`;
const found = (origin: string, mode: string | null = null) => ({ ok: true, value: { origin, mode } });
const refused = (problem: AddressProblem) => ({ ok: false, problem });

describe('a public app', () => {
  test.each([
    ['frontend.acme.example', 'https://frontend.acme.example'],
    ['  https://frontend.acme.example  ', 'https://frontend.acme.example'],
    ['acme.example/', 'https://acme.example'],
    ['HTTPS://Frontend.ACME.example/', 'https://frontend.acme.example'],
    ['https://acme.example:443', 'https://acme.example'],
    ['abc.fapi.trywacht.xyz', 'https://abc.fapi.trywacht.xyz'],
    ['a1-b2.co', 'https://a1-b2.co'],
    ['localhost.acme.example', 'https://localhost.acme.example'],
    ['https://ⓦacht.com', 'https://wacht.com'],
    ['https://bücher.example', 'https://xn--bcher-kva.example'],
    ['аpple.example', 'https://xn--pple-43d.example'],
    ['acme.рф', 'https://acme.xn--p1ai'],
  ])('%s is %s, whether local apps are on or not', (text, origin) => {
    expect(readAddress(text, OFF)).toEqual(found(origin));
    expect(readAddress(text, ON)).toEqual(found(origin));
  });
});

describe('a refusal says why', () => {
  const cases: [string, AddressProblem][] = [
    ['', 'empty'],
    ['   ', 'empty'],
    ['http://frontend.acme.example', 'not-https'],
    ['http://example.test', 'not-https'],
    ['ftp://acme.example', 'not-https'],
    ['javascript://acme.example', 'not-https'],
    ['http://0x7f.1', 'ip-address'],
    ['https://2130706433', 'ip-address'],
    ['https://0177.0.0.1', 'ip-address'],
    ['https://127.1', 'ip-address'],
    ['https://127。0。0。1', 'ip-address'],
    ['https://①②⑦.0.0.1', 'ip-address'],
    ['https://169.254.169.254', 'ip-address'],
    ['10.0.0.5:8080', 'ip-address'],
    ['93.184.216.34', 'ip-address'],
    ['127.0.0.2', 'ip-address'],
    ['https://[::1]', 'ip-address'],
    ['http://[::1]:8080', 'ip-address'],
    ['https://[::ffff:127.0.0.1]', 'ip-address'],
    ['https://[2606:2800:220:1::1]', 'ip-address'],
    ['https://good.com@evil.com', 'user-info'],
    ['https://user:secret@evil.com', 'user-info'],
    ['https://@evil.com', 'user-info'],
    ['https://good.com%2f@evil.com', 'user-info'],
    ['http://localhost:80@evil.com', 'user-info'],
    ['https://evil.com#.wacht', 'path'],
    ['https://evil.com?x=acme.example', 'path'],
    ['https://acme.example/sign-in', 'path'],
    ['https://acme.example//', 'path'],
    ['https://acme.example:8443', 'port'],
    ['https://acme.example:80', 'port'],
    ['https://acme.example.', 'trailing-dot'],
    ['localhost.', 'trailing-dot'],
    ['router', 'local-name'],
    ['router.lan', 'local-name'],
    ['http://router.lan', 'local-name'],
    ['printer.local', 'local-name'],
    ['metadata.google.internal', 'local-name'],
    ['nas.home.arpa', 'local-name'],
    ['home.arpa', 'local-name'],
    ['ROUTER.LAN', 'local-name'],
    ['a b.example', 'not-an-address'],
    ['acme.example\nevil.example', 'not-an-address'],
    ['https:\\\\acme.example', 'not-an-address'],
    ['https://acme.example\\@evil.example', 'not-an-address'],
    ['https://acme%2eexample', 'not-an-address'],
    ['https:acme.example', 'not-an-address'],
    ['a..example', 'not-an-address'],
    ['.example.com', 'not-an-address'],
    ['-a.example', 'not-an-address'],
    ['a_b.example', 'not-an-address'],
    ['-a.localhost', 'not-an-address'],
    ['a..localhost', 'not-an-address'],
    ['https://', 'not-an-address'],
    ['://acme.example', 'not-an-address'],
    ['acme.example:99999', 'not-an-address'],
    ['javascript:alert(1)', 'not-an-address'],
    [`${'a'.repeat(64)}.example`, 'not-an-address'],
    [`${'a.'.repeat(130)}example`, 'not-an-address'],
    ['x'.repeat(3000), 'not-an-address'],
  ];

  test.each(cases)('%j: %s, whether local apps are on or not', (text, problem) => {
    expect(readAddress(text, OFF)).toEqual(refused(problem));
    expect(readAddress(text, ON)).toEqual(refused(problem));
  });

  const urls = cases.filter(([text]) => text.startsWith('http') && text.length < 100);
  test.each(urls)('a key that hides %j is refused as well', (text, problem) => {
    const expected = problem === 'not-an-address' ? 'unreadable-key' : problem;
    expect(readAddress(key('live', text), ON)).toEqual(refused(expected));
  });
});

describe('an app on this computer', () => {
  const cases = [
    ['localhost', 'http://localhost'],
    ['localhost:4001', 'http://localhost:4001'],
    ['http://localhost:4001/', 'http://localhost:4001'],
    ['https://acme.localhost', 'https://acme.localhost'],
    ['https://a.b.localhost:8443', 'https://a.b.localhost:8443'],
    ['frontend.fieldnote.localhost:4001', 'http://frontend.fieldnote.localhost:4001'],
    ['127.0.0.1:4001', 'http://127.0.0.1:4001'],
    ['https://127.0.0.1', 'https://127.0.0.1'],
    ['http://LOCALHOST:80', 'http://localhost'],
  ] as const;

  test.each(cases)('%s is %s with local apps on', (text, origin) => {
    expect(readAddress(text, ON)).toEqual(found(origin));
  });

  test.each(cases)('%s asks for them while they are off', (text) => {
    expect(readAddress(text, OFF)).toEqual(refused('local-apps-off'));
  });
});

describe('a publishable key', () => {
  test.each([
    ['live', 'https://abc.fapi.trywacht.xyz', 'https://abc.fapi.trywacht.xyz', 'production'],
    ['test', 'https://abc.fapi.trywacht.xyz/', 'https://abc.fapi.trywacht.xyz', 'staging'],
    ['live', 'abc.fapi.trywacht.xyz', 'https://abc.fapi.trywacht.xyz', 'production'],
    ['test', 'http://localhost:4001', 'http://localhost:4001', 'staging'],
    ['test', 'acme.localhost', 'https://acme.localhost', 'staging'],
  ])('of kind %s for %s', (kind, address, origin, mode) => {
    expect(readAddress(` ${key(kind, address)} `, ON)).toEqual(found(origin, mode));
  });

  test.each(['pk_', 'pk_live_', 'pk_live_%%%', key('live', 'two words'), key('live', '\u0000')])(
    'that holds no address is unreadable: %s',
    (text) => {
      expect(readAddress(text, ON)).toEqual(refused('unreadable-key'));
    },
  );

  test('of a local app waits for the setting', () => {
    expect(readAddress(key('test', 'http://localhost:4001'), OFF)).toEqual(refused('local-apps-off'));
  });
});

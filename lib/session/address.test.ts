import fc from 'fast-check';
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

describe('against an oracle that knows no URL parser', { timeout: 30_000 }, () => {
  const LABEL = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;
  const PRIVATE = ['local', 'internal', 'lan', 'home.arpa'];

  /** The origin that plain ASCII text stands for, or null when it must be refused. */
  function oracle(text: string, localApps: boolean): string | null {
    const typed = /^(?:(https?):\/\/)?([a-z0-9.-]+)(?::([0-9]*))?\/?$/.exec(text.trim().toLowerCase());
    const [, scheme, host = '', port = ''] = typed ?? [];
    const labels = host.split('.');
    if (typed === null || Number(port) > 65_535 || !labels.every((label) => LABEL.test(label))) return null;
    if (host === '127.0.0.1' || labels.at(-1) === 'localhost') {
      return localApps ? origin(scheme ?? 'http', host, port) : null;
    }
    if (labels.length < 2 || !/^[a-z].*[a-z0-9]$/.test(labels.at(-1) ?? '')) return null;
    if (PRIVATE.some((ending) => `.${host}`.endsWith(`.${ending}`))) return null;
    return scheme !== 'http' && (port === '' || Number(port) === 443) ? `https://${host}` : null;
  }

  function origin(scheme: string, host: string, port: string): string {
    const usual = scheme === 'http' ? 80 : 443;
    return port === '' || Number(port) === usual
      ? `${scheme}://${host}`
      : `${scheme}://${host}:${Number(port)}`;
  }

  const piece = fc.oneof(
    fc.constantFrom(
      'localhost',
      'local',
      'lan',
      'internal',
      'home',
      'arpa',
      'acme',
      'example',
      'com',
      'co',
      'a',
    ),
    fc.stringMatching(/^[a-zA-Z0-9-]{1,6}$/),
    fc.constantFrom('127', '0', '1', '0x7f', '0177', '256', '2130706433', 'a_b', '', ' ', 'ab--c'),
  );
  const host = fc.oneof(
    {
      weight: 8,
      arbitrary: fc.array(piece, { minLength: 1, maxLength: 5 }).map((labels) => labels.join('.')),
    },
    {
      weight: 2,
      arbitrary: fc.constantFrom('127.0.0.1', 'localhost', 'a.localhost', 'frontend.acme.example'),
    },
    { weight: 1, arbitrary: fc.ipV4Extended() },
    { weight: 1, arbitrary: fc.ipV6().map((address) => `[${address}]`) },
  );
  const often = (usual: string, ...others: string[]) =>
    fc.oneof(
      { weight: 6, arbitrary: fc.constant(usual) },
      { weight: 1, arbitrary: fc.constantFrom(...others) },
    );
  const assembled = fc
    .tuple(
      often('', 'https://', 'http://', 'HTTPS://', 'ftp://', '//', 'https:', 'https:\\\\', ' '),
      often('', 'good.com@', 'user:secret@', '@'),
      host,
      often('', ':443', ':80', ':8080', ':', ':0443', ':99999', '.', ':x'),
      often('', '/', '//', '/a', '?', '#', '\\', '%2e', '\n', ' '),
    )
    .map((parts) => parts.join(''));
  const scrambled = fc.array(fc.constantFrom(...'ab1.-:/@[]%\\? ', 'localhost', 'https://', '127.0.0.1'), {
    maxLength: 12,
  });
  const typed = fc.oneof(
    { weight: 4, arbitrary: assembled },
    { weight: 1, arbitrary: scrambled.map((parts) => parts.join('')) },
  );

  test('20,000 addresses are judged alike', () => {
    let accepted = 0;
    const judge = (text: string, localApps: boolean) => {
      fc.pre(!/xn--/i.test(text));
      const read = readAddress(text, { localApps });
      if (read.ok) accepted += 1;
      expect(read.ok ? read.value.origin : null).toBe(oracle(text, localApps));
    };
    fc.assert(fc.property(typed, fc.boolean(), judge), { seed: 19, numRuns: 20_000 });
    expect(accepted).toBeGreaterThan(1000);
  });

  test('a key leads where its address leads, but says https where it says nothing', () => {
    const judge = (text: string, localApps: boolean) => {
      fc.pre(!/xn--/i.test(text) && text.trim() !== '');
      const read = readAddress(key('test', text), { localApps });
      const address = /^[a-z]+:\/\//i.test(text.trim()) ? text : `https://${text.trim()}`;
      expect(read.ok ? read.value.origin : null).toBe(oracle(address, localApps));
    };
    fc.assert(fc.property(typed, fc.boolean(), judge), { seed: 19, numRuns: 5000 });
  });

  test('whatever letters are typed, what is accepted is plain ASCII and stands for itself', () => {
    const exotic = fc.string({ unit: fc.constantFrom(...'aе。．ⓐ１ß\u00ad\u200d🌻é.-'), maxLength: 8 });
    const judge = (start: string, end: string) => {
      const read = readAddress(`${start}.${end}`, OFF);
      if (!read.ok) return;
      expect(read.value.origin).toMatch(/^https:\/\/[a-z0-9.-]+$/);
      expect(readAddress(read.value.origin, OFF)).toEqual(read);
    };
    fc.assert(fc.property(exotic, fc.constantFrom('com', 'рф', 'lan', '1', 'example.com'), judge), {
      seed: 19,
      numRuns: 5000,
    });
  });
});

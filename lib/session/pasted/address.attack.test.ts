import fc from 'fast-check';
import { expect } from 'vitest';
import { attack } from '../../../test/attack/attack';
import { readAddress } from './address';

// Against an oracle that knows no URL parser.

const key = (kind: string, address: string) => `pk_${kind}_${Buffer.from(address).toString('base64')}`;

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

let accepted = 0;

attack(
  'whatever is typed as the address of an app is judged alike',
  {
    row: 'T19, T21',
    tries: 200_000,
    share: 20_000,
    afterwards: (tries) => expect(accepted).toBeGreaterThan(tries / 20),
  },
  fc.property(typed, fc.boolean(), (text, localApps) => {
    fc.pre(!/xn--/i.test(text));
    const read = readAddress(text, { localApps });
    if (read.ok) accepted += 1;
    expect(read.ok ? read.value.origin : null).toBe(oracle(text, localApps));
  }),
);

attack(
  'a key leads where its address leads, but says https where it says nothing',
  { row: 'T19', tries: 50_000 },
  fc.property(typed, fc.boolean(), (text, localApps) => {
    fc.pre(!/xn--/i.test(text) && text.trim() !== '');
    const read = readAddress(key('test', text), { localApps });
    const address = /^[a-z]+:\/\//i.test(text.trim()) ? text : `https://${text.trim()}`;
    expect(read.ok ? read.value.origin : null).toBe(oracle(address, localApps));
  }),
);

const exotic = fc.string({ unit: fc.constantFrom(...'aе。．ⓐ１ß\u00ad\u200d🌻é.-'), maxLength: 8 });

attack(
  'whatever letters are typed, what is accepted is plain ASCII and stands for itself',
  { row: 'T15, T19', tries: 50_000 },
  fc.property(exotic, fc.constantFrom('com', 'рф', 'lan', '1', 'example.com'), (start, end) => {
    const read = readAddress(`${start}.${end}`, { localApps: false });
    if (!read.ok) return;
    expect(read.value.origin).toMatch(/^https:\/\/[a-z0-9.-]+$/);
    expect(readAddress(read.value.origin, { localApps: false })).toEqual(read);
  }),
);

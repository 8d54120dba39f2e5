import fc from 'fast-check';
import { expect } from 'vitest';
import { attack } from '../../../test/attack/attack';
import { readAddress } from './address';
import { readPasted } from './pasted';

const label = fc.stringMatching(/^[a-z][a-z0-9]{0,5}$/);
const site = fc
  .tuple(label, fc.constantFrom('com', 'co.uk', 'example', 'github.io'))
  .map((parts) => parts.join('.'));
const before = fc.constantFrom(
  '',
  'www.',
  'accounts.',
  'app.',
  'frontend.',
  'a.b.',
  'shop.accounts.',
  'shop.fapi.',
);
const after = fc
  .tuple(
    fc.constantFrom('', '/', '?', '#', '/@evil.example/', '/..//', ':8443/'),
    fc.string({ maxLength: 12 }),
  )
  .map(([start, rest]) => (start === '' ? '' : start + rest));
const around = fc.constantFrom(
  ['', ''],
  [' ', '\n'],
  ['"', '"'],
  ['<', '>'],
  ['\u200b', '\ufeff'],
  ['“', '”'],
);

attack(
  'whatever of a page is pasted, its host is what was given, and nobody else’s host is asked',
  { row: 'T19', tries: 50_000 },
  fc.property(site, before, after, around, (name, under, rest, [open = '', close = '']) => {
    const read = readPasted(`${open}https://${under}${name}${rest}${close}`, { localApps: false });
    expect(read).toMatchObject({ ok: true, value: { given: `https://${under}${name}` } });
    if (!read.ok) return;
    const hosts = read.value.candidates.map((origin) => new URL(origin).hostname);
    expect(hosts.at(-1)).toBe(`${under}${name}`);
    expect(new Set(hosts).size).toBe(hosts.length);
    for (const host of hosts.slice(0, -1)) expect(`.${host}`).toMatch(new RegExp(`\\.${name}$`));
  }),
);

const noise = fc.oneof(
  fc.string({
    unit: fc.constantFrom(...'ab1.-_:/@[]%\\? \n"<>аео\u200b$#', 'pk_live_', 'https://', 'localhost'),
    maxLength: 14,
  }),
  fc.string({ maxLength: 40 }),
);

attack(
  'whatever is pasted, only hosts are asked that typing them would lead to',
  { row: 'T19, T21', tries: 50_000 },
  fc.property(noise, fc.boolean(), (text, localApps) => {
    const read = readPasted(text, { localApps });
    if (!read.ok) return;
    for (const origin of [read.value.given, ...read.value.candidates])
      expect(readAddress(origin, { localApps })).toMatchObject({ ok: true, value: { origin } });
  }),
);

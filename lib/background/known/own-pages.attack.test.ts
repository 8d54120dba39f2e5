import fc from 'fast-check';
import { expect } from 'vitest';
import { attack } from '../../../test/attack/attack';
import { naiveOwners } from '../../../test/oracles/belonging';
import { belongsTo } from '../../session/belonging';
import { isPublicSuffix } from '../../session/public-suffix';
import { NO_POLICY } from '../../session/settings/policy';
import { claimsOf, ownPages } from './own-pages';
import type { AppRecord } from './records';

const label = fc.constantFrom('www', 'frontend', 'accounts', 'north');
const domain = fc.constantFrom('acme.example', 'evil.example', 'north.acme.example', 'acme.localhost');
/** A few names are taken for public suffixes that are none: their app's hosts are named one by one. */
const isPlain = (host: string) =>
  host
    .split('.')
    .every((_, at, labels) => at === labels.length - 1 || !isPublicSuffix(labels.slice(at).join('.')));
const name = fc
  .oneof(
    domain,
    fc.tuple(label, domain).map((labels) => labels.join('.')),
    fc.constantFrom('localhost', '127.0.0.1', 'acme.fapi.trywacht.xyz', 'acme.accounts.trywacht.xyz'),
  )
  .filter(isPlain);
const isLocal = (host: string) => /(^|\.)localhost$|^127/.test(host);
const port = fc.constantFrom('', ':3000', ':4001');
/** As the settings let an app be connected: a public one by https alone. */
const api = fc
  .tuple(name, port)
  .map(([host, at]) => (isLocal(host) ? `http://${host}${at}` : `https://${host}`));
const scheme = fc.constantFrom('http', 'https');
const page = fc.tuple(scheme, name, port).map(([kind, host, at]) => new URL(`${kind}://${host}${at}`).origin);
const apps = fc.uniqueArray(
  fc.record({ origin: api, claims: fc.array(fc.oneof(page, api), { maxLength: 4 }) }),
  { selector: ({ origin }) => origin, minLength: 1, maxLength: 4 },
);

const record = {
  mode: 'staging',
  name: '',
  agreedName: '',
  hue: 0,
  tabsHintDismissed: false,
  reloads: false,
  asked: null,
  pictures: null,
  knownHosts: [],
} as const;

attack(
  'servers name each other’s hosts as their own pages',
  { row: 'T8, T24', tries: 100_000 },
  fc.property(apps, fc.array(page, { maxLength: 4 }), (connected, tabs) => {
    const lists = connected.map(({ origin, claims }) => {
      const app: AppRecord = { ...record, origin, knownHosts: [], seen: [], linked: true, sites: claims };
      const state = { app, told: null };
      expect(claimsOf(state)).toEqual(claims);
      return ownPages(state, (each) => belongsTo(each, connected) === origin, NO_POLICY).origins;
    });
    for (const tab of [...tabs, ...connected.flatMap(({ origin, claims }) => [origin, ...claims])]) {
      const listed = connected.filter((_, index) => lists[index]?.includes(tab)).map(({ origin }) => origin);
      expect(listed).toEqual(naiveOwners(tab, connected));
    }
  }),
);

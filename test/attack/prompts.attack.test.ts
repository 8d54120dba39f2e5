import fc from 'fast-check';
import { render } from 'preact';
import { expect } from 'vitest';
import { plantFace } from '../../entrypoints/gallery/planted/planted-apps';
import type { AppFace } from '../../lib/session/view';
import { freshBrowser } from '../platform/fake-browser';
import type { SmallNode } from '../platform/small-document';
import { attack } from './attack';
import {
  addressPage,
  connectedPage,
  type Page,
  passkeyPage,
  popupPage,
  settingsPage,
} from './prompting-pages';

const API = 'https://frontend.acme.example';
const HOSTS = [
  ...['acme.example', 'notes.acme.example', 'accounts.acme.example', 'frontend.acme.example'],
  ...[
    'bank.example',
    'mail.example',
    'notacme.example',
    'acme.example.evil.example',
    'localhost',
    '127.0.0.1',
  ],
  ...Array.from({ length: 30 }, (_, at) => `x${at}.example`),
];
const page = fc
  .tuple(fc.constantFrom('https', 'http'), fc.constantFrom(...HOSTS), fc.constantFrom('', ':3000'))
  .map(([scheme, host, port]) => new URL(`${scheme}://${host}${port}`).origin);
const pages = fc.uniqueArray(page, { maxLength: 40 });
const mode = fc.constantFrom('production' as const, 'staging' as const);

const face = fc
  .record({ mode, named: pages, sites: fc.uniqueArray(page, { maxLength: 4 }), seen: pages })
  .map(({ mode, named, sites, seen }) => {
    const isLinked = mode === 'staging' && sites.length > 0;
    const jar = mode === 'production' ? 'browser' : isLinked ? 'site' : 'own';
    const tabOrigins = [...new Set([API, ...named, ...sites])];
    return plantFace({ origin: API, mode, jar, tabOrigins, sites: isLinked ? sites : [], seen });
  });

const SITES: Record<string, (face: AppFace, rpId: string) => Page | Promise<Page>> = {
  settings: (app) => settingsPage(app, true),
  'taken back': (app) => settingsPage(app, false),
  connected: (app) => connectedPage(app),
  address: (app) => addressPage(app),
  passkey: (app, rpId) => passkeyPage(app, rpId),
  popup: (app) => popupPage(app),
};

/** What belongs together on a page: the words with the control that they are about. */
const BLOCKS = new Set(['setting', 'app-row', 'offer', 'tray', 'flow', 'stage']);
const HOST = /[a-z0-9-]+(?:\.[a-z0-9-]+)+|localhost/g;

/** The hosts that somebody can read beside a control. */
function named(control: SmallNode | undefined): Set<string> {
  const text = control?.within(BLOCKS)?.text() ?? '';
  return new Set([...text.matchAll(HOST)].map(([host]) => host).filter((host) => HOSTS.includes(host)));
}

const controlsOf = ({ root }: Page) => root.all().filter(({ isControl }) => isControl);
const clicks = new Map<string, number>();

attack(
  'an app names other hosts than a person has read beside the button',
  {
    row: 'T4, T24',
    tries: 10_000,
    afterwards: () => expect([...clicks.keys()].toSorted()).toEqual(Object.keys(SITES).toSorted()),
  },
  fc.asyncProperty(
    fc.constantFrom(...Object.entries(SITES)),
    face,
    face,
    fc.constantFrom('acme.example', 'frontend.acme.example', 'bank.example', 'evil.example'),
    fc.nat(60),
    async ([site, open], shown, later, rpId, at) => {
      const { permissions } = freshBrowser();
      const painted = await open(shown, rpId);
      const controls = controlsOf(painted);
      const control = controls[at % Math.max(1, controls.length)];
      painted.learn({ ...later, mode: shown.mode });
      control?.press();
      for (const patterns of permissions.asked) {
        clicks.set(site, (clicks.get(site) ?? 0) + 1);
        const asked = new Set(patterns.map((pattern) => new URL(pattern.replace('/*', '')).hostname));
        const read = named(control);
        expect([...asked].filter((host) => !read.has(host))).toEqual([]);
        expect([...read].filter((host) => !asked.has(host) && `https://${host}` !== API)).toEqual([]);
        if (shown.mode === 'production') expectOneOwner([...asked]);
      }
      render(null, painted.root);
    },
  ),
);

/** Nobody has shared a session: what may be somebody else's is asked for by itself, and nothing on this computer. */
function expectOneOwner(asked: string[]): void {
  const strange = asked.filter((host) => !`.${host}`.endsWith('.acme.example'));
  expect(strange.length).toBeLessThanOrEqual(asked.length === 1 ? 1 : 0);
  expect(asked.filter((host) => /^localhost$|^127/.test(host))).toEqual([]);
}

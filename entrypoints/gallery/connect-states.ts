import { failure } from '../../lib/session/failure';
import { type ConnectState, EMPTY_FORM, type Form, formWith } from '../options/state/connect';
import type { OptionsState } from '../options/state/state';
import { plantView } from './planted/planted-apps';
import { alone, fieldnote, none, type PageState } from './planted/planted-page';

const target = { origin: fieldnote.origin, mode: 'production' as const };
const host = 'accounts.fieldnote.app';

const connecting = (connect: ConnectState, base = none): OptionsState => ({
  ...base,
  route: 'connect',
  connect,
});
const wrong = (text: string, problem: Form['problem'], missed: string[] = []): OptionsState =>
  connecting({ ...formWith(text), shown: true, missed, problem });
const LOOKED = {
  page: 'https://shop.example',
  keys: [
    `pk_live_${btoa('https://frontend.shop.example')}`,
    `pk_live_${btoa('https://api.elsewhere.example')}`,
  ],
  scopes: [],
  called: [],
};
const pasted = (text: string): OptionsState => connecting({ ...formWith(text), shown: true });
const search = { text: host, missed: [], looked: null, target };

const connected = (known: Partial<OptionsState>): OptionsState =>
  connecting({ at: 'connected', target, name: 'Fieldnote' }, { ...alone, toolbar: none.toolbar, ...known });

/** An app that is being connected, from the first run on. */
export const CONNECT_STATES: PageState[] = [
  { id: 'connect', title: 'Connect, first run', state: connecting(EMPTY_FORM) },
  {
    id: 'connect-understood',
    title: 'Connect: understood',
    state: pasted('https://www.shop.example/cart?item=41#top'),
  },
  {
    id: 'connect-looked',
    title: 'Connect: the page in front',
    state: connecting({ ...formWith(LOOKED.page, LOOKED), shown: true }),
  },
  {
    id: 'connect-key',
    title: 'Connect: a key',
    state: pasted('pk_test_aHR0cHM6Ly9vcnJlcnkuZmFwaS50cnl3YWNodC54eXo='),
  },
  {
    id: 'connect-number',
    title: 'Connect: number address',
    state: wrong('192.168.0.12', { kind: 'address', problem: 'ip-address' }),
  },
  {
    id: 'connect-local',
    title: 'Connect: local app',
    state: wrong('accounts.localhost:4100', { kind: 'address', problem: 'local-apps-off' }),
  },
  { id: 'connect-ending', title: 'Connect: an ending that many share', state: pasted('https://github.io') },
  { id: 'connect-written', title: 'Connect: other letters', state: pasted('https://пример.рф/a') },
  {
    id: 'connect-unseen',
    title: 'Connect: a page that cannot be looked at',
    state: connecting({ ...formWith(''), problem: { kind: 'unseen' } }),
  },
  { id: 'connect-denied', title: 'Connect: not allowed', state: wrong(host, { kind: 'denied', host }) },
  {
    id: 'connect-another',
    title: 'Connect, one more app',
    state: connecting(EMPTY_FORM, { ...alone, toolbar: none.toolbar }),
  },
  {
    id: 'connect-stranger',
    title: 'Connect: a miss leads on',
    state: wrong('shop.example', { kind: 'page', host: 'frontend.shop.example' }, [
      'https://frontend.shop.example',
    ]),
  },
  {
    id: 'connect-nowhere',
    title: 'Connect: nothing left to try',
    state: wrong('frontend.shop.example', { kind: 'not-wacht', host: 'frontend.shop.example' }, [
      'https://frontend.shop.example',
    ]),
  },
  {
    id: 'connect-silent',
    title: 'Connect: no answer',
    state: wrong(host, { kind: 'no-answer', host, failure: failure('network') }),
  },
  {
    id: 'connect-already',
    title: 'Connect: already there',
    state: wrong(host, { kind: 'already', name: 'Fieldnote' }),
  },
  { id: 'connect-asking', title: 'Connect: prompt', state: connecting({ ...search, at: 'asking' }) },
  {
    id: 'connect-probing',
    title: 'Connect: looking',
    state: connecting({ ...search, at: 'probing' }),
  },
  {
    id: 'connect-trust',
    title: 'Connect: trust',
    state: connecting({ ...search, at: 'trust', name: 'Fieldnote', failure: null }),
  },
  {
    id: 'connect-trust-nameless',
    title: 'Connect: a server without a name',
    state: connecting({ ...search, at: 'trust', name: null, failure: null }),
  },
  {
    id: 'connect-trust-failed',
    title: 'Connect: failed',
    state: connecting({ ...search, at: 'trust', name: 'Fieldnote', failure: failure('offline') }),
  },
  {
    id: 'connect-connecting',
    title: 'Connect: connecting',
    state: connecting({ ...search, at: 'connecting', name: 'Fieldnote' }),
  },
  {
    id: 'connect-done',
    title: 'Connected',
    state: connected({}),
  },
  {
    id: 'connect-done-nobody',
    title: 'Connected: nobody is signed in yet',
    state: connected({
      views: { [fieldnote.origin]: plantView(fieldnote, [], { phase: 'signed-out' }) },
      notes: { [fieldnote.origin]: { kind: 'failed', failure: failure('offline') } },
    }),
  },
];

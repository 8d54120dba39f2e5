import type { SaidByToken } from '../../lib/session/developer/fetched-token';
import type { RequestLine } from '../../lib/session/developer/request-line';
import { failure } from '../../lib/session/failure';
import {
  type DrawerState,
  type DrawerTab,
  type HeldToken,
  openedDrawer,
  whoIsActive,
} from '../options/state/drawer/drawer-state';
import type { Verdict } from '../options/state/drawer/verdict';
import { fieldnote, fieldnotePeople, type PageState, several } from './planted/planted-page';

const AT = new Date(2026, 10, 27, 18, 40, 33).getTime();
const ada = whoIsActive(fieldnotePeople) ?? null;

const claim = (name: string, value: unknown) =>
  typeof value === 'string'
    ? { name, text: value, isText: true }
    : { name, text: JSON.stringify(value), isText: false };

const saying = (members: Record<string, unknown>): SaidByToken => ({
  alg: 'ES256',
  kid: 'k_2f81',
  claims: Object.entries(members).map(([name, value]) => claim(name, value)),
});

const USUAL = {
  iss: fieldnote.origin,
  sub: ada?.key,
  iat: AT / 1000,
  exp: AT / 1000 + 60,
  sid: '201877005211312128',
  organization: '201877005211400001',
  workspace: '201877005211400007',
  permissions: { organization: ['note:read', 'note:write'], workspace: [] },
  metadata: { plan: 'team' },
};

const TOKEN = 'eyJhbGciOiJFUzI1NiIsImtpZCI6ImtfMmY4MSJ9.eyJzdWIiOiIyMDE4MDAifQ.c2lnbmF0dXJl';

const held = (change: Partial<HeldToken> = {}): HeldToken => ({
  who: ada ?? {
    key: '1',
    signInId: '2',
    name: 'Ada Quell',
    organization: null,
    workspace: null,
    standing: '',
  },
  template: 'default',
  token: TOKEN,
  length: TOKEN.length,
  said: saying(USUAL),
  verdict: { kind: 'good', alg: 'ES256', kid: 'k_2f81' },
  at: AT,
  serverTime: AT,
  expires: AT + 30_000,
  ...change,
});

const earlier = held({
  at: AT - 20_000,
  serverTime: AT - 20_000,
  token: null,
  who: { ...held().who, key: '201800000000000009', name: 'Mina Okafor' },
  said: saying({
    ...USUAL,
    sub: '201800000000000009',
    iat: AT / 1000 - 20,
    exp: AT / 1000 + 40,
    organization: '201877005211400044',
    permissions: { organization: ['note:read'], workspace: [] },
    role: 'viewer',
  }),
});

const HOSTILE = saying({
  sub: 'somebody else',
  iss: 'https://evil.example',
  html: '<img src=x onerror=alert(1)>',
  __proto: { polluted: true },
  'a name that is rather longer than anybody would ever call a claim of theirs': null,
  turned: '\u202egnp.exe\u202c and \u0007',
  big: 'x'.repeat(9_000),
  deep: [[[[[[[['here']]]]]]]],
});

const lines: RequestLine[] = [
  { at: AT, method: 'GET', path: '/session', took: 48, status: 200, problem: null, code: null },
  {
    at: AT - 400,
    method: 'POST',
    path: '/session/switch-sign-in',
    took: 212,
    status: 403,
    problem: 'http',
    code: 'MFA_REQUIRED',
  },
  {
    at: AT - 9_000,
    method: 'GET',
    path: '/session',
    took: 8_000,
    status: null,
    problem: 'timeout',
    code: null,
  },
];

const SESSION = {
  understood: JSON.stringify(
    { id: '201877005211312128', activeId: '7', accounts: [{ title: 'Ada' }] },
    null,
    2,
  ),
  raw: JSON.stringify({ status: 200, data: { id: '201877005211312128', rotating_token: '•••' } }, null, 2),
};

function drawn(id: string, title: string, change: Partial<DrawerState>, tab: DrawerTab = 'token'): PageState {
  const drawer = { ...openedDrawer(fieldnote.origin, AT + 19_000), tab, ...change };
  const settings = several.settings && { ...several.settings, developer: true };
  return { id: `drawer-${id}`, title: `Developer drawer, ${title}`, state: { ...several, settings, drawer } };
}

const found = (id: string, title: string, verdict: Verdict) =>
  drawn(id, title, { tokens: [held({ verdict })] });

export const DRAWER_STATES: PageState[] = [
  drawn('opened', 'opened', {}),
  drawn('token', 'a token', { tokens: [held()] }),
  drawn('shown', 'a token that can be read', { tokens: [held()], shown: true }),
  found('forged', 'a forged token', { kind: 'forged', kid: 'k_2f81' }),
  found('foreign', 'a token of a foreign key', { kind: 'foreign-key', kid: 'k_evil' }),
  found('unchecked', 'keys that lead elsewhere', { kind: 'unchecked', failure: failure('redirected') }),
  drawn('hostile', 'a token of claims of every kind', {
    tokens: [held({ said: HOSTILE, length: 100_000, expires: null, verdict: { kind: 'unsigned' } })],
  }),
  drawn('unreadable', 'no readable token', {
    tokens: [held({ said: null, verdict: { kind: 'unreadable' } })],
  }),
  drawn('over', 'a minute later', { trouble: { kind: 'over' } }),
  drawn('no-template', 'no such template', {
    template: 'biling',
    trouble: { kind: 'no-template', template: 'biling' },
  }),
  drawn('compare-none', 'nothing to compare', { tokens: [held()] }, 'compare'),
  drawn('compare', 'two tokens', { tokens: [held(), earlier] }, 'compare'),
  drawn('session', 'the session', { session: SESSION }, 'session'),
  drawn('session-unread', 'the session before it is read', {}, 'session'),
  drawn('requests', 'requests', { requests: lines }, 'requests'),
  drawn('requests-none', 'no request yet', { requests: [] }, 'requests'),
];

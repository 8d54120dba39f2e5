import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { expect, test } from 'vitest';
import { done, fail } from '../../../../lib/result';
import { failure } from '../../../../lib/session/failure';
import { DEFAULT_SETTINGS } from '../../../../lib/session/settings/default-settings';
import { readSessionToken } from '../../../../lib/wacht/session-token';
import { inOneGo } from '../../../../test/in-one-go';
import { face, origin, plantDesk, settle } from '../../../../test/platform/planted-options';
import { known } from '../../../../test/worker/worker';
import { plantSummary, plantView } from '../../../gallery/planted/planted-apps';
import { later } from '../../../gallery/planted/planted-desk';
import { isRunning, openedDrawer } from '../../state/drawer/drawer-state';
import { troubleWords } from '../../words/drawer-words';
import type { Ports } from '../ports';
import { createDrawerDeeds } from './drawer-deeds';

const NOON = Date.UTC(2026, 6, 13, 12);
const keys = await generateKeyPair('ES256');
const KEY = { kty: 'EC', ...(await exportJWK(keys.publicKey)), kid: 'k1' };
const planted = plantView(face, [
  ['Ada Quell', 7],
  ['Mina Okafor', 5],
]);
const view = { ...planted, rows: planted.rows.map((row) => ({ ...row, signInId: `sign-in-${row.key}` })) };
const active = known(view.rows.find(({ key }) => key === view.activeKey));
const mina = known(view.rows.find(({ title }) => title === 'Mina Okafor'));

async function tokenOf(claims: Record<string, unknown>, kid = 'k1') {
  const token = await new SignJWT(claims).setProtectedHeader({ alg: 'ES256', kid }).sign(keys.privateKey);
  return { ...known(inOneGo(readSessionToken({ token }))), serverTime: NOON };
}

const USUAL = await tokenOf({ sub: active.key, exp: NOON / 1000 + 30 });

/** The drawer is open beside an app; the clock is moved by hand. */
function open(ask: Partial<Ports['ask']> = {}) {
  let ticks = NOON;
  const planted = plantDesk({
    ticks: () => ticks,
    ask: { sessionToken: async () => done(USUAL), publicKeys: async () => done([KEY]), ...ask },
    state: {
      apps: [plantSummary(face, 2, 'Ada Quell')],
      views: { [origin]: view },
      settings: { ...DEFAULT_SETTINGS, developer: true },
      drawer: openedDrawer(origin, NOON),
    },
  });
  const deeds = createDrawerDeeds(planted.desk);
  const pass = (ms: number) => {
    ticks += ms;
    deeds.tick();
  };
  /** Keys are checked on another thread. */
  const settled = async () => {
    do await settle();
    while (planted.now().drawer?.awaited);
    await settle();
  };
  return { ...planted, deeds, pass, settled, drawer: () => known(planted.now().drawer) };
}

const switched = { ...view, revision: view.revision + 1, activeKey: mina.key };

test('a token is there with what it says and whether it is right', async () => {
  const { deeds, drawer, settled } = open();
  deeds.fetch();
  await settled();
  expect(drawer().tokens).toMatchObject([
    { token: USUAL.token, verdict: { kind: 'good', kid: 'k1' }, who: { name: 'Ada Quell' }, at: NOON },
  ]);
});

test.each([
  failure('http', { status: 429, retryAfterMs: 90_000 }),
  failure('paused', { retryAfterMs: 90_000 }),
])('where the app wants a pause it is told when to try again, until then: $kind', async (problem) => {
  const { deeds, drawer, pass, settled } = open({ sessionToken: async () => fail(problem) });
  pass(600_000);
  deeds.fetch();
  await settled();
  const told = () => troubleWords(known(drawer().trouble), { app: face.name, now: drawer().now });
  expect(told()).toMatch(/^Fieldnote asked .+\. You can try again in 2 minutes$/);
  pass(30_000);
  expect(told()).toMatch(/You can try again in 1 minute$/);
  expect(isRunning(drawer())).toBe(true);
  pass(60_000);
  expect(told()).toMatch(/You can try again now$/);
  expect(isRunning(drawer())).toBe(false);
});

test('what came is counted from when it came, however long the drawer was open', async () => {
  const { deeds, drawer, desk, settled } = open();
  const opened = NOON - 600_000;
  desk.tell({ kind: 'drawer', drawer: openedDrawer(origin, opened) });
  deeds.fetch();
  await settled();
  expect(drawer().now).toBe(drawer().tokens[0]?.at);
});

test('the session, too, is told to be read again after a pause', async () => {
  const problem = failure('http', { status: 429 });
  const { deeds, drawer, settled } = open({ inspectSession: async () => fail(problem) });
  deeds.inspect();
  await settled();
  expect(drawer().trouble).toEqual({ kind: 'paused', failure: problem, until: NOON + 60_000 });
});

test('after a minute nothing of it is left, by a clock that nobody sets', async () => {
  const { deeds, drawer, pass, now, settled } = open();
  deeds.fetch();
  await settled();
  deeds.show(true);
  pass(59_999);
  expect(drawer()).toMatchObject({ tokens: [{ token: USUAL.token }], shown: true });
  pass(1);
  expect(drawer()).toMatchObject({ tokens: [], shown: false, trouble: { kind: 'over' } });
  expect(JSON.stringify(now())).not.toContain(USUAL.token.slice(-20));
});

test('when nobody looks all of it goes, and what was on its way is not taken', async () => {
  const held = later(done(USUAL));
  const { deeds, drawer, now, settled } = open({
    sessionToken: held.ask,
    publicKeys: async () => fail(failure('offline')),
  });
  deeds.fetch();
  deeds.inspect();
  deeds.empty();
  held.go();
  await settled();
  expect(drawer()).toMatchObject({ tokens: [], session: null, awaited: null, trouble: { kind: 'hidden' } });
  expect(JSON.stringify(now())).not.toContain(USUAL.token.slice(-20));
});

test('with the drawer everything goes', async () => {
  const { deeds, now, settled } = open();
  deeds.fetch();
  await settled();
  deeds.close();
  expect(now().drawer).toBeNull();
});

test('a click while one is on its way asks nothing', async () => {
  const asked: string[] = [];
  const { deeds, settled } = open({
    sessionToken: async ({ template }) => {
      asked.push(template);
      return fail(failure('offline'));
    },
  });
  deeds.fetch();
  deeds.fetch();
  await settled();
  expect(asked).toEqual(['default']);
});

test('once somebody else is active it can be compared, and no more be taken along', async () => {
  const { deeds, desk, drawer, calls, settled } = open();
  deeds.fetch();
  await settled();
  desk.tell({ kind: 'view', view: switched });
  expect(drawer().tokens).toMatchObject([{ token: null, said: USUAL.said }]);
  deeds.copy('token');
  await settled();
  expect(calls).toEqual([]);
});

test('the same once they work somewhere else', async () => {
  const { deeds, desk, drawer, settled } = open();
  deeds.fetch();
  await settled();
  const rows = view.rows.map((row) => (row.key === active.key ? { ...row, membershipId: 'm9' } : row));
  desk.tell({ kind: 'view', view: { ...view, rows, revision: view.revision + 1 } });
  expect(drawer().tokens).toMatchObject([{ token: null }]);
});

test('a switch that is told while a token is on its way counts', async () => {
  const held = later(done(USUAL));
  const { deeds, desk, drawer, settled } = open({ sessionToken: held.ask });
  deeds.fetch();
  desk.tell({ kind: 'view', view: switched });
  held.go();
  await settled();
  expect(drawer().tokens).toMatchObject([{ token: null }]);
});

test('a token of somebody else has the accounts read', async () => {
  const other = await tokenOf({ sub: mina.key, exp: NOON / 1000 + 30 });
  const { deeds, calls, settled } = open({ sessionToken: async () => done(other) });
  deeds.fetch();
  await settled();
  expect(calls).toEqual(['refresh']);
});

test.each([
  [fail(failure('offline')), { kind: 'failed', failure: failure('offline') }],
  [done('not-active' as const), { kind: 'not-active', name: 'Ada Quell' }],
  [
    fail(failure('http', { status: 404, message: 'Template not found' })),
    { kind: 'no-template', template: 'billing' },
  ],
  [
    fail(failure('http', { status: 404, message: 'Session not found' })),
    { kind: 'failed', failure: failure('http', { status: 404, message: 'Session not found' }) },
  ],
])('what comes to nothing is told (%#)', async (answer, trouble) => {
  const { deeds, drawer, settled } = open({ sessionToken: async () => answer });
  deeds.nameTemplate(' billing ');
  deeds.fetch();
  await settled();
  expect(drawer()).toMatchObject({ tokens: [], awaited: null, trouble });
});

test('keys that cannot be read leave the token unchecked', async () => {
  const lost = failure('redirected');
  const { deeds, drawer, settled } = open({ publicKeys: async () => fail(lost) });
  deeds.fetch();
  await settled();
  expect(drawer().tokens).toMatchObject([{ verdict: { kind: 'unchecked', failure: lost } }]);
});

test.each([
  ['token', USUAL.token],
  ['header', `Authorization: Bearer ${USUAL.token}`],
  ['env', `WACHT_SESSION_TOKEN=${USUAL.token}`],
] as const)('it is taken along as %s by a click alone', async (form, text) => {
  const { deeds, calls, now, settled } = open();
  deeds.fetch();
  await settled();
  expect(calls).toEqual([]);
  deeds.copy(form);
  await settled();
  expect(calls).toEqual([`copy ${text}`]);
  expect(now().said).toEqual({ kind: 'copied' });
});

test('as a command it goes to the app’s own page', async () => {
  const { deeds, calls, settled } = open();
  deeds.fetch();
  await settled();
  deeds.copy('curl');
  await settled();
  expect(calls[0]).toMatch(/^copy curl -H 'Authorization: Bearer [\w.-]+' 'https:\/\/[\w.]+\/'$/);
});

test('four are kept, the newest first', async () => {
  const { deeds, drawer, pass, settled } = open();
  for (let each = 0; each < 5; each += 1) {
    deeds.fetch();
    await settled();
    pass(1_000);
  }
  expect(drawer().tokens.map(({ at }) => (at - NOON) / 1000)).toEqual([4, 3, 2, 1]);
});

test('a report has requests and no names, ids or tokens', async () => {
  const line = {
    at: NOON,
    method: 'POST',
    path: '/session/switch-sign-in',
    took: 90,
    status: 403,
    problem: 'http' as const,
    code: 'MFA_REQUIRED',
  };
  const { deeds, calls, settled } = open({ requests: async () => done([line]) });
  deeds.fetch();
  deeds.turnTo('requests');
  await settled();
  deeds.saveReport({ version: '0.1.0', browser: 'Test' });
  const [saved = ''] = calls;
  expect(saved).toMatch(/^save \{/);
  expect(saved).toContain('MFA_REQUIRED');
  expect(saved).toContain(face.host);
  for (const secret of [USUAL.token, active.title, active.key, active.signInId, mina.title])
    expect(saved).not.toContain(secret);
});

test('the session is read when it is asked for, and goes like a token', async () => {
  const { deeds, drawer, settled } = open({
    inspectSession: async () => done({ understood: '{}', raw: '{ }' }),
  });
  deeds.inspect();
  await settled();
  expect(drawer().session).toEqual({ understood: '{}', raw: '{ }' });
  deeds.empty();
  expect(drawer().session).toBeNull();
});

test('it goes with its app, and with developer tools', () => {
  const index = { theme: 'system', lastOrigin: null, apps: [], setAside: [] } as const;
  const one = open();
  one.desk.tell({ kind: 'index', index: { ...index, apps: [], setAside: [] } });
  expect(one.now().drawer).toBeNull();
  const other = open();
  other.desk.tell({ kind: 'settings', settings: DEFAULT_SETTINGS });
  expect(other.now().drawer).toBeNull();
});

import { expect, test } from 'vitest';
import { at } from './benches/bench';
import { addressFor, answerFor, deliver, present, visit, within } from './benches/sso-bench';

test('section 4.7.2: the callback makes no session and sets no cookie', () =>
  within({}, async (bench) => {
    const { status, headers } = await deliver(bench, await answerFor(bench));
    expect([status, headers.getSetCookie(), headers.has('x-development-session')]).toEqual([302, [], false]);
    expect(bench.control.sessions()).toEqual([bench.sessionId]);
    expect(bench.server.log.at(-1)).toMatchObject({ sessionIdAfter: null, status: 302, applied: true });
  }));

test('section 4.7.2, the hazard: the browser is given an empty session, the sign-in lands in the old one', () =>
  within({ settings: { samlReplacesCookie: true } }, async (bench) => {
    const { headers, words } = await deliver(bench, await answerFor(bench));
    const [cookie = ''] = headers.getSetCookie();
    expect([words, present(bench)]).toEqual([null, [bench.ada]]);
    expect(cookie).toMatch(/^__session=ey.*SameSite=Lax$/);
    const token = /^__session=([^;]+)/.exec(cookie)?.[1] ?? '';
    const { json } = await bench.send('GET', '/session', { token });
    expect(at(json, 'data', 'id')).not.toBe(bench.sessionId);
    expect(at(json, 'data', 'signins')).toBeUndefined();
  }));

test('section 4.7.2, the hazard: refusals replace the cookie, too', () =>
  within({ settings: { samlReplacesCookie: true } }, async (bench) => {
    const { headers } = await deliver(bench, { SAMLResponse: '', RelayState: 'made-up' });
    expect(headers.getSetCookie()).toHaveLength(1);
    expect(bench.control.sessions()).toHaveLength(2);
  }));

test('section 4.7.2: an OpenID Connect answer leaves the browser’s session alone', () =>
  within({ connection: { kind: 'oidc' }, settings: { samlReplacesCookie: true } }, async (bench) => {
    const { headers, words } = await visit(bench, await addressFor(bench));
    expect([words, headers.getSetCookie(), present(bench)]).toEqual([null, [], [bench.ada]]);
    expect(bench.control.sessions()).toEqual([bench.sessionId]);
  }));

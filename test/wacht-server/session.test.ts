import { expect, test } from 'vitest';
import { cookieFetch, createWachtServer } from './index';

test('core', async () => {
  for (const dialect of ['seed', 'go25', 'go26-early', 'go26-latest'] as const)
    for (const mode of ['production', 'staging'] as const) {
      const server = createWachtServer({
        deployments: [{ apiHost: 'frontend.a.localhost', siteHost: 'a.localhost', name: 'A', mode, dialect }],
      });
      const d = server.deployment('frontend.a.localhost');
      const a = d.addPerson({
        firstName: 'Ada',
        email: 'a@b.c',
        organizations: [{ name: 'Q', workspaces: ['R'] }],
      });
      const b = d.addPerson({ firstName: 'Bo' });
      const s = d.createSession([{ userId: a }, { userId: b }]);
      const q = dialect === 'go25' ? '' : `__dev_session__=${s.token}`;
      const headers = mode === 'production' ? { cookie: s.cookie } : { 'x-development-session': s.token };
      const go = async (m: string, p: string) => {
        const r = await server.fetch(
          new Request(
            `http://frontend.a.localhost${p}${p.includes('?') ? '&' : '?'}${mode === 'staging' ? q : ''}`,
            { method: m, headers },
          ),
        );
        return [r.status, await r.text(), Object.fromEntries(r.headers)];
      };
      const r = await go('GET', '/session');
      if (mode === 'production') console.log(dialect, r);
      const sw = await go('POST', `/session/switch-sign-in?sign_in_id=${s.signInIds[1]}`);
      expect(sw[0]).toBe(200);
      expect(d.session(s.sessionId).activeSignInId).toBe(s.signInIds[1]);
      const so = await go('POST', `/session/sign-out?sign_in_id=${s.signInIds[0]}`);
      expect(so[0]).toBe(200);
      expect(d.session(s.sessionId).signIns.length).toBe(1);
      for (const p of ['/deployment', '/me', '/.well-known/meta', '/nope', '/me/organization-memberships']) {
        const x = await go('GET', p);
        if (dialect === 'go26-latest' && mode === 'production') console.log(p, x[0], x[1]);
      }
      expect(d.sessions()).toEqual([s.sessionId]);
    }
});

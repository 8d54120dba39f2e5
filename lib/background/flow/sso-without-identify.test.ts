import { expect, test } from 'vitest';
import { atStart } from '../../../test/worker/elsewhere';
import { MODES, ORIGIN } from '../../../test/worker/fieldnote';

const CORP = {
  id: '7700000000000000001',
  kind: 'saml',
  host: 'login.corp.localhost',
  name: 'Corp',
  domains: ['corp.example'],
  createsPeople: true,
  enabled: true,
} as const;
const RIA = { origin: ORIGIN, challenge: null, identifier: 'ria@corp.example' };

test.each(MODES)(
  '%s: an app that cannot say whose address it is leads to its one organisation',
  async (mode) => {
    const { app, worker, state, posts } = await atStart({ mode, dialect: 'seed' });
    Object.assign(app.settings, { enterpriseSso: true, identifies: false, ssoConnections: [CORP] });

    expect(await worker.ask.identify(RIA)).toEqual({ ok: true, value: { at: 'unknown' } });
    await worker.ask.openSso({ ...RIA, connectionId: null });

    expect(await state()).toMatchObject({ at: 'leaving', elsewhere: { by: 'sso' }, host: CORP.host });
    const [login] = posts().filter(({ path }) => path === '/auth/sso/login');
    expect({ ...login?.query, ...login?.form, __dev_session__: '' }).toEqual({ __dev_session__: '' });
  },
);

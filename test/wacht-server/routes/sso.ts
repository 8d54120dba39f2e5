import { Hono } from 'hono';
import { challengeProblem } from '../auth/challenge';
import { connectionAsked } from '../auth/sso/sso-connection';
import { departTo } from '../auth/sso/sso-depart';
import { receiveSso } from '../auth/sso/sso-receive';
import { serviceMetadata } from '../auth/sso/sso-saml-metadata';
import { type Admitted, admitted, type Door } from '../call';
import { refused, success, textError } from '../envelope';
import { sessionView } from '../views/session-view';

/** Section 4.7. Browsers are led to the two callbacks; nobody fetches them. */
export const ssoRoutes = (): Hono<Door> =>
  new Hono<Door>({ strict: false })
    .post('/auth/sso/login', ({ env }) => login(admitted(env.call)))
    .post('/auth/sso/callback', ({ env: { call } }) => {
      const { SAMLResponse: response = '', RelayState: state = '' } = call.form;
      return receiveSso(call, { kind: 'saml', state, response });
    })
    .get('/auth/sso/oidc/callback', ({ env: { call }, req }) =>
      receiveSso(call, { kind: 'oidc', state: req.query('state') ?? '', url: call.url }),
    )
    .get('/auth/sso/metadata', ({ env: { call } }) => {
      const text = serviceMetadata(call.deployment.spec.apiHost, call.url);
      return new Response(text, { headers: { 'content-type': 'application/samlmetadata+xml' } });
    });

async function login(call: Admitted): Promise<Response> {
  const { deployment, session, url } = call;
  const challenge = challengeProblem(call);
  if (challenge) return refused(call, challenge);
  const connection = connectionAsked(deployment, url.searchParams.get('connection_id') ?? '');
  if (!connection) return textError(call, 400, 'Invalid or missing connection_id');
  const ssoUrl = await departTo(call, connection);
  return success(call, { sso_url: ssoUrl, session: sessionView(deployment, session) });
}

import { Hono } from 'hono';
import { challengeProblem } from '../auth/challenge';
import { completeOAuth } from '../auth/oauth/oauth-completion';
import { beginOAuth } from '../auth/oauth/oauth-outward';
import { readOAuthWish } from '../auth/oauth/oauth-wish';
import { type Admitted, admitted, type Door } from '../call';
import { refused, success } from '../envelope';
import { sessionView } from '../views/session-view';

/** Section 4.6. */
export const oauthRoutes = (): Hono<Door> =>
  new Hono<Door>({ strict: false })
    .post('/auth/oauth2/init', ({ env }) => init(admitted(env.call)))
    .get('/auth/oauth2/callback', ({ env }) => callback(admitted(env.call)));

async function init(call: Admitted): Promise<Response> {
  const { deployment, session, url } = call;
  const challenge = challengeProblem(call);
  if (challenge) return refused(call, challenge);
  const wish = readOAuthWish(call);
  if (!wish.ok) return refused(call, wish.problem);
  const address = await beginOAuth(deployment, session, { wish: wish.value, doorway: url });
  return success(call, { oauth_url: address, session: sessionView(deployment, session) });
}

async function callback(call: Admitted): Promise<Response> {
  const { deployment, session, url } = call;
  const code = url.searchParams.get('code') ?? '';
  const state = url.searchParams.get('state') ?? '';
  const completed = await completeOAuth(deployment, session, { code, state, doorway: url });
  if (!completed.ok) return refused(call, completed.problem);
  return success(call, { session: sessionView(deployment, session), redirect_uri: completed.value });
}

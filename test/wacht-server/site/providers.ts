import { socialProvider } from '../../identity-providers/social-providers';
import { askApi } from './ask-api';
import { goTo } from './page';
import { carried } from './portal';

import { isAllowed } from './redirect';
import { signInForm } from './sign-in-form';
import type { Visit } from './visit';
import { NO_SESSION, wordsFor } from './words';

/** Asks the API where to go, as the SDK's button does, and goes there (section 4.6.1). */
export async function leaveForProvider(visit: Visit, provider: string): Promise<Response> {
  if (!visit.session) return signInForm(visit, { identifier: '', problem: NO_SESSION });
  const { redirectUri, inviteToken } = carried(visit);
  const back = isAllowed(visit.call, redirectUri) ? redirectUri : '';
  const reply = await askApi(visit, {
    path: '/auth/oauth2/init',
    query: { provider, redirect_uri: back, invite_token: inviteToken },
    form: { provider, redirect_url: back, invite_token: inviteToken },
  });
  if (reply.status !== 200) return signInForm(visit, { identifier: '', problem: wordsFor(reply) });
  const { oauth_url: address = '' } = reply.data;
  return address === '' ? notAvailable(visit, provider) : goTo(visit, address);
}

const notAvailable = (visit: Visit, provider: string): Promise<Response> =>
  signInForm(visit, {
    identifier: '',
    problem: `Signing in with ${socialProvider(provider).name} is not available.`,
  });

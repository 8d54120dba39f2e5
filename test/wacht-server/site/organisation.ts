import { askApi } from './ask-api';
import { goTo } from './page';
import { carried } from './portal';
import { leaveForProvider } from './providers';
import { isAllowed } from './redirect';
import { signInForm } from './sign-in-form';
import type { Visit } from './visit';
import { NO_SESSION, wordsFor } from './words';

const UNKNOWN = 'No organisation is known for this e-mail. Sign in with your password.';

/** Finds out where an e-mail address signs in, and goes there (sections 4.4.1 and 4.7.1). */
export async function leaveForOrganisation(visit: Visit): Promise<Response> {
  const identifier = visit.call.form.work_email ?? '';
  const back = (problem: string): Promise<Response> => signInForm(visit, { identifier, problem });
  if (!visit.session) return back(NO_SESSION);
  const { status, data } = await askApi(visit, { path: '/auth/identify', form: { identifier } });
  const { strategy, provider = '', connection_id: connectionId = '' } = data;
  if (status === 200 && strategy === 'social') return leaveForProvider(visit, provider);
  if (status !== 200 || strategy !== 'sso') return back(UNKNOWN);
  const { redirectUri } = carried(visit);
  const reply = await askApi(visit, {
    path: '/auth/sso/login',
    query: {
      connection_id: connectionId,
      redirect_uri: isAllowed(visit.call, redirectUri) ? redirectUri : '',
    },
  });
  const { sso_url: address = '' } = reply.data;
  if (reply.status !== 200 || address === '') return back(wordsFor(reply) || UNKNOWN);
  return goTo(visit, address);
}

import { done } from '../result';
import { ask, needed, sliced } from './ask';
import { flowPost } from './auth-call';
import { filled } from './auth-form';
import type { Exchange } from './exchange';
import type { Answer } from './ports';
import { type AddressName, type Outgoing, readOutgoing } from './read/outgoing';
import type { Call } from './request';

export type { Outgoing } from './read/outgoing';

/** Sign-ins that go on in a tab, at a provider or at the person's organisation (sections 4.6 and 4.7). */
export interface ElsewhereClient {
  /** `redirect`: where the tab is to end; null leaves it to the server. */
  oauthInit(wish: {
    provider: string;
    redirect: string | null;
    inviteToken: string | null;
    challenge: string | null;
  }): Answer<Outgoing>;
  ssoLogin(wish: {
    connectionId: string | null;
    redirect: string | null;
    challenge: string | null;
  }): Answer<Outgoing>;
}

export const createElsewhere = (exchange: Exchange): ElsewhereClient => ({
  oauthInit: (wish) => outgoing(exchange, oauthCall(wish), 'oauth_url'),
  ssoLogin: (wish) => outgoing(exchange, ssoCall(wish), 'sso_url'),
});

/** Some servers read the query and some the form, which call the way back by two names (rule FR-6). */
function oauthCall(wish: Parameters<ElsewhereClient['oauthInit']>[0]): Call {
  const { provider, redirect, inviteToken: invite_token, challenge: challenge_token } = wish;
  return flowPost('/auth/oauth2/init', {
    query: filled({ provider, redirect_uri: redirect, invite_token }),
    form: filled({ provider, redirect_url: redirect, invite_token, challenge_token }),
  });
}

function ssoCall({ connectionId, redirect, challenge }: Parameters<ElsewhereClient['ssoLogin']>[0]): Call {
  return flowPost('/auth/sso/login', {
    query: filled({ connection_id: connectionId, redirect_uri: redirect }),
    ...(challenge === null ? {} : { form: { challenge_token: challenge } }),
  });
}

/** The session inside tells its id better than the envelope around it does. */
async function outgoing(exchange: Exchange, call: Call, name: AddressName): Answer<Outgoing> {
  const read = sliced((payload: unknown) => readOutgoing(payload, name));
  const answer = await needed(await ask(exchange, { call, read }));
  if (!answer.ok) return answer;
  const { value, sessionId } = answer.value;
  return done({ ...answer.value, sessionId: value.session?.id ?? sessionId });
}

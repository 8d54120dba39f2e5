import { Hono } from 'hono';
import { admit, mint } from './admission';
import type { Call, Door } from './call';
import { sessionCookie } from './cookies';
import type { Traits } from './dialect';
import { silentError, textError } from './envelope';
import { notePresented, presentedToApi } from './presented';
import { captchaRoutes } from './routes/captcha';
import { deploymentRoutes } from './routes/deployment';
import { invitationRoutes } from './routes/invitation';
import { magicLinkRoutes } from './routes/magic-link';
import { meRoutes } from './routes/me';
import { oauthRoutes } from './routes/oauth';
import { passkeyRoutes } from './routes/passkey';
import { passwordRoutes } from './routes/password';
import { placeRoutes } from './routes/place';
import { profileRoutes } from './routes/profile';
import { sessionRoutes } from './routes/session';
import { sessionTokenRoutes } from './routes/session-token';
import { signInRoutes } from './routes/sign-in';
import { signUpRoutes } from './routes/sign-up';
import { ssoRoutes } from './routes/sso';
import { ticketRoutes } from './routes/ticket';
import { verificationRoutes } from './routes/verification';
import type { Deployment } from './store';

/** All routes of the API in one build's spelling. */
export function createApi(traits: Traits): Hono<Door> {
  const api = new Hono<Door>({ strict: false })
    .route('/', sessionRoutes())
    .route('/', placeRoutes(traits.placeMethod))
    .route('/', sessionTokenRoutes())
    .route('/', ticketRoutes())
    .route('/', meRoutes())
    .route('/', deploymentRoutes())
    .route('/', invitationRoutes())
    .route('/', captchaRoutes())
    .route('/', signInRoutes())
    .route('/', verificationRoutes())
    .route('/', profileRoutes())
    .route('/', magicLinkRoutes())
    .route('/', passwordRoutes())
    .route('/', oauthRoutes())
    .route('/', passkeyRoutes())
    .route('/', ssoRoutes())
    .route('/', signUpRoutes());
  const paths = new Set(api.routes.map(({ path }) => path));
  return api.notFound(({ env: { call } }) =>
    paths.has(call.url.pathname) ? silentError(call, 405) : textError(call, 404, 'Resource does not exist'),
  );
}

export interface ApiCall {
  call: Call;
  api: Hono<Door>;
  /** Behaves as if the token were unknown. */
  loseSession: boolean;
}

/** Admits the request, lets its route answer and hands the token out. */
export async function answer({ call, api, loseSession }: ApiCall): Promise<Response> {
  const { deployment, request, url, entry } = call;
  if (touchesNoSession(call)) return api.fetch(request, { call });
  const token = presentedToApi(deployment, request, url);
  notePresented(deployment, entry, token);
  const admission = loseSession ? mint(deployment) : admit(deployment, token);
  if (!admission.ok) return withTokenAgain(call, textError(call, admission.status, admission.message));
  entry.sessionIdAfter = admission.session.id;
  call.session = admission.session;
  const response = await api.fetch(request, { call });
  if (admission.token === null) return withTokenAgain(call, response);
  handOut(deployment, admission.token, response.headers);
  return response;
}

/** Where each reply hands the token out again: the one that was presented. */
export function withTokenAgain({ deployment, request, url }: Call, response: Response): Response {
  const token = deployment.settings.resendsToken ? presentedToApi(deployment, request, url) : null;
  if (token !== null) handOut(deployment, token, response.headers);
  return response;
}

/** Section 2.7; and the ways back from a provider, unless the hazard of section 4.7.2 is wanted. */
function touchesNoSession({ url: { pathname }, deployment: { settings } }: Call): boolean {
  if (pathname.startsWith('/.well-known/') || pathname === '/auth/sso/oidc/callback') return true;
  return pathname === '/auth/sso/callback' && !settings.samlReplacesCookie;
}

function handOut(deployment: Deployment, token: string, headers: Headers): void {
  if (deployment.spec.mode === 'staging') headers.set('x-development-session', token);
  else headers.append('set-cookie', sessionCookie(deployment, token));
}

import { Hono } from 'hono';
import { challengeProblem } from '../auth/challenge';
import { beginPasskey, finishPasskey, PASSKEY_NOT_ENABLED, type Signed } from '../auth/passkey';
import { beginSignIn } from '../auth/sign-in-flow';
import { type Admitted, admitted, type Door } from '../call';
import { formError, refused, success } from '../envelope';
import { beforeChange, sessionView } from '../views/session-view';

/** Section 4.8. */
export const passkeyRoutes = (): Hono<Door> =>
  new Hono<Door>({ strict: false })
    .post('/auth/passkey/login/begin', ({ env }) => begin(admitted(env.call)))
    .post('/auth/passkey/login/finish', ({ env }) => finish(admitted(env.call)));

async function begin(call: Admitted): Promise<Response> {
  const { deployment, session } = call;
  const challenge = challengeProblem(call);
  if (challenge) return refused(call, challenge);
  if (!deployment.settings.passkeys) return refused(call, PASSKEY_NOT_ENABLED);
  return success(call, { options: await beginPasskey(deployment, session) });
}

async function finish(call: Admitted): Promise<Response> {
  const { deployment, session, form } = call;
  if (!deployment.settings.passkeys) return refused(call, PASSKEY_NOT_ENABLED);
  const signed = signedIn(form);
  if (!signed) return formError(call);
  const found = await finishPasskey(deployment, session, { signed, origins: originsFor(call) });
  if (!found.ok) return refused(call, found.problem);
  const person = found.value;
  const identifier = person.email?.address ?? person.username;
  const shown = beforeChange(deployment, session);
  const begun = beginSignIn(deployment, session, { person, identifier, method: 'passkey', firstStep: null });
  return begun.ok ? success(call, sessionView(deployment, shown())) : refused(call, begun.problem);
}

/** Null when a field is missing. */
function signedIn(form: Record<string, string>): Signed | null {
  const { id, rawId, type, clientDataJSON, authenticatorData, signature, userHandle = '' } = form;
  if (!id || !rawId || type !== 'public-key' || !clientDataJSON || !authenticatorData || !signature)
    return null;
  return { id, rawId, clientDataJSON, authenticatorData, signature, userHandle };
}

/** The app's own pages and the API; Go-26 adds whatever origin the request itself names. */
function originsFor({ deployment, request, url }: Admitted): string[] {
  const { spec, traits } = deployment;
  const port = url.port ? `:${url.port}` : '';
  const own = [spec.siteHost, spec.apiHost].map((host) => `${url.protocol}//${host}${port}`);
  const caller = request.headers.get('origin');
  return traits.passkeyOrigins === 'caller' && caller !== null ? [...own, caller] : own;
}

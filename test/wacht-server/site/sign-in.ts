import { html } from 'hono/html';
import type { Refusal } from '../auth/refusal';
import { enterAtOnce } from '../auth/sign-in-flow';
import { type Credentials, checkPassword } from '../credentials';
import type { Deployment, Session } from '../store';
import { goTo, page } from './page';
import { afterSignIn } from './redirect';
import type { Visit } from './visit';

const WRONG = 'That e-mail or password is not right.';
const NO_SESSION = 'Your session has ended. Clear the cookie of this site and try again.';

const MESSAGES: Record<string, string> = {
  INVALID_CREDENTIALS: WRONG,
  USER_NOT_FOUND: WRONG,
  TOO_MANY_REQUESTS: 'Too many wrong passwords. Try again in about 30 minutes.',
  USER_DISABLED: 'This account is disabled.',
  USER_ALREADY_SIGNED_IN: 'You are already signed in with this account.',
};

interface Form {
  identifier: string;
  redirectUri: string;
  problem: string | null;
}

/** The hosted sign-in page; a password is enough. */
export const signInForm = (visit: Visit): Promise<Response> =>
  form(visit, {
    identifier: '',
    redirectUri: visit.call.url.searchParams.get('redirect_uri') ?? '',
    problem: null,
  });

/** Adds the person to the visitor's session, makes the new sign-in active and goes on (section 7.2). */
export async function submitSignIn(visit: Visit): Promise<Response> {
  const { identifier = '', password = '', redirect_uri: redirectUri = '' } = visit.call.form;
  const { deployment } = visit.call;
  const method: Credentials['method'] = identifier.includes('@') ? 'plain_email' : 'plain_username';
  const problem = visit.session
    ? enter(deployment, visit.session, { method, identifier, password })
    : NO_SESSION;
  if (problem !== null) return form(visit, { identifier, redirectUri, problem });
  return goTo(visit, afterSignIn(visit, redirectUri));
}

/** What is wrong, in words, or null. */
function enter(deployment: Deployment, session: Session, given: Credentials): string | null {
  const checked = checkPassword(deployment, given);
  if (!checked.ok) return words(checked.problem);
  const refusal = enterAtOnce(deployment, session, { ...given, person: checked.value });
  return refusal && words(refusal);
}

const words = ({ errors, message }: Refusal): string => MESSAGES[errors[0]?.code ?? ''] ?? message;

function form(visit: Visit, { identifier, redirectUri, problem }: Form): Promise<Response> {
  const { name } = visit.call.deployment.spec;
  const body = html`<section>
<h1>Sign in to ${name}</h1>
${problem ? html`<p class="alert" role="alert" id="problem">${problem}</p>` : ''}
<form method="post" action="${visit.base}/sign-in">
<label for="identifier">E-mail or user name</label>
<input id="identifier" name="identifier" value="${identifier}" autocomplete="username" required>
<label for="password">Password</label>
<input id="password" name="password" type="password" autocomplete="current-password" required>
<input type="hidden" name="redirect_uri" value="${redirectUri}">
<button class="main" id="submit">Sign in</button>
</form></section>`;
  return page(visit, { title: `Sign in – ${name}`, body, status: problem ? 400 : 200 });
}

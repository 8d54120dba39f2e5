import { html } from 'hono/html';
import { type Credentials, type SignInProblem, signInWithPassword } from '../credentials';
import { goTo, page } from './page';
import { afterSignIn } from './redirect';
import type { Visit } from './visit';

const MESSAGES: Record<SignInProblem | 'no-session', string> = {
  unknown: 'That e-mail or password is not right.',
  wrong: 'That e-mail or password is not right.',
  locked: 'Too many wrong passwords. Try again in about 30 minutes.',
  disabled: 'This account is disabled.',
  already: 'You are already signed in with this account.',
  'no-session': 'Your session has ended. Clear the cookie of this site and try again.',
};

interface Form {
  identifier: string;
  redirectUri: string;
  problem: SignInProblem | 'no-session' | null;
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
    ? signInWithPassword(deployment, visit.session, { method, identifier, password })
    : 'no-session';
  if (problem !== null) return form(visit, { identifier, redirectUri, problem });
  return goTo(visit, afterSignIn(visit, redirectUri));
}

function form(visit: Visit, { identifier, redirectUri, problem }: Form): Promise<Response> {
  const { name } = visit.call.deployment.spec;
  const body = html`<section>
<h1>Sign in to ${name}</h1>
${problem ? html`<p class="alert" role="alert" id="problem">${MESSAGES[problem]}</p>` : ''}
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

import { html } from 'hono/html';
import { field } from './field';
import { type Markup, page } from './page';
import { passkeyWay } from './passkey-way';
import { carriedFields, portalUrl, problemNote } from './portal';
import { providerButtons } from './provider-buttons';
import type { Visit } from './visit';

interface Shown {
  identifier: string;
  problem: string | null;
}

/** Every way in that the deployment offers. */
export function signInForm(visit: Visit, { identifier, problem }: Shown): Promise<Response> {
  const { name } = visit.call.deployment.spec;
  const body = html`<section>
<h1>Sign in to ${name}</h1>
${problemNote(problem)}
${passwordForm(visit, identifier)}
${otherWays(visit)}
</section>
${signUpHint(visit)}`;
  return page(visit, { title: `Sign in – ${name}`, body, status: problem ? 400 : 200 });
}

const passwordForm = (
  visit: Visit,
  identifier: string,
): Markup => html`<form method="post" action="${visit.base}/sign-in">
${field({ name: 'identifier', label: 'E-mail or user name', value: identifier, autocomplete: 'username' })}
${field({ name: 'password', label: 'Password', type: 'password', autocomplete: 'current-password' })}
${carriedFields(visit)}
<button class="main" id="submit">Sign in</button>
${codeButton(visit)}
</form>`;

const codeButton = ({ call }: Visit): Markup | string =>
  call.deployment.settings.factors.includes('email_otp')
    ? html`<button class="link beside" id="by-code" name="way" value="code" formnovalidate>E-mail me a code instead</button>`
    : '';

function otherWays(visit: Visit): Markup | string {
  const { settings } = visit.call.deployment;
  const { socialProviders, enterpriseSso, passkeys } = settings;
  if (socialProviders.length === 0 && !enterpriseSso && !passkeys) return '';
  return html`<p class="or"><span>or</span></p>
${passkeys ? passkeyWay(visit) : ''}
${providerButtons(visit)}
${enterpriseSso ? ssoForm(visit) : ''}`;
}

const ssoForm = (visit: Visit): Markup => html`<form method="post" action="${visit.base}/sign-in/sso">
${field({ name: 'work_email', label: 'Work e-mail', type: 'email', autocomplete: 'email' })}
${carriedFields(visit)}
<button class="way" id="sso">Continue with your organisation</button>
</form>`;

function signUpHint(visit: Visit): Markup {
  const isWaitlist = visit.call.deployment.settings.signUpMode === 'waitlist';
  return isWaitlist
    ? html`<p class="hint">No account yet? <a id="waitlist" href="${portalUrl(visit, '/waitlist')}">Join the waitlist</a></p>`
    : html`<p class="hint">No account yet? <a id="sign-up" href="${portalUrl(visit, '/sign-up')}">Sign up</a></p>`;
}

import { html } from 'hono/html';
import { demandsOf, type FieldKey } from '../auth/fields';
import type { InvitationSpec } from '../spec';
import { field } from './field';
import { type Markup, page } from './page';
import { personField } from './person-field';
import { carriedFields, portalUrl, problemNote } from './portal';
import { providerButtons } from './provider-buttons';
import type { Visit } from './visit';

const ORDER: FieldKey[] = ['first_name', 'last_name', 'username', 'email_address', 'phone_number'];

interface Shown {
  /** Null: this person comes uninvited. */
  invitation: InvitationSpec | null;
  problem: string | null;
}

/** What the settings ask of a new person; an invitation fills in and locks what it names. */
export function signUpForm(visit: Visit, { invitation, problem }: Shown): Promise<Response> {
  const { deployment } = visit.call;
  const { name } = deployment.spec;
  const body = html`<section>
<h1>Sign up for ${name}</h1>
${problemNote(problem)}
<form method="post" action="${visit.base}/sign-up">
${personFields(visit, invitation)}
${passwordField(visit)}
${carriedFields(visit)}
<button class="main" id="submit">Sign up</button>
</form>
${deployment.settings.termsStatement ? html`<p class="quiet" id="terms">${deployment.settings.termsStatement}</p>` : ''}
${deployment.settings.socialProviders.length > 0 ? html`<p class="or"><span>or</span></p>` : ''}
${providerButtons(visit)}
</section>
<p class="hint">Have an account? <a id="sign-in" href="${portalUrl(visit, '/sign-in')}">Sign in</a></p>`;
  return page(visit, { title: `Sign up – ${name}`, body, status: problem ? 400 : 200 });
}

function personFields({ call }: Visit, invitation: InvitationSpec | null): Markup[] {
  const demands = demandsOf(call.deployment.settings);
  const { firstName = '', lastName = '', email = '' } = invitation ?? {};
  const values = { first_name: firstName, last_name: lastName, ...call.form, ...(email && { email }) };
  return ORDER.filter((key) => demands[key] !== 'off').map((key) =>
    personField(key, {
      required: demands[key] === 'required',
      values,
      locked: key === 'email_address' && email !== '',
    }),
  );
}

const passwordField = ({ call }: Visit): Markup | string =>
  call.deployment.settings.firstFactor.endsWith('_password')
    ? field({ name: 'password', label: 'Password', type: 'password', autocomplete: 'new-password' })
    : '';

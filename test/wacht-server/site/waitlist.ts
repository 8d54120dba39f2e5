import { html } from 'hono/html';
import { askApi } from './ask-api';
import { type Markup, page } from './page';
import { personField } from './person-field';
import { problemNote } from './portal';
import type { Visit } from './visit';
import { NO_SESSION, wordsFor } from './words';

/** Section 4.2.4: for who wants an account where sign-up is by waitlist. */
export function waitlist(visit: Visit): Promise<Response> {
  if (visit.call.deployment.settings.signUpMode !== 'waitlist') return show(visit, NO_LIST, 403);
  return form(visit, null);
}

export async function joinWaitlist(visit: Visit): Promise<Response> {
  if (!visit.session) return form(visit, NO_SESSION);
  const { first_name = '', last_name = '', email = '' } = visit.call.form;
  const reply = await askApi(visit, { path: '/waitlist/join', form: { first_name, last_name, email } });
  if (reply.status !== 200) return form(visit, wordsFor(reply));
  return show(
    visit,
    html`<h1 id="joined">You are on the waitlist</h1><p class="quiet">We write to ${email} when it is your turn.</p>`,
  );
}

const NO_LIST = html`<h1 id="closed">There is no waitlist</h1>`;

function form(visit: Visit, problem: string | null): Promise<Response> {
  const values = visit.call.form;
  const body = html`<h1>Join the waitlist of ${visit.call.deployment.spec.name}</h1>
${problemNote(problem)}
<form method="post" action="${visit.base}/waitlist">
${personField('first_name', { required: false, values })}
${personField('last_name', { required: false, values })}
${personField('email_address', { required: true, values })}
<button class="main" id="submit">Join the waitlist</button>
</form>`;
  return show(visit, body, problem ? 400 : 200);
}

const show = (visit: Visit, body: Markup, status = 200): Promise<Response> =>
  page(visit, {
    title: `Waitlist – ${visit.call.deployment.spec.name}`,
    body: html`<section>${body}</section>`,
    status,
  });

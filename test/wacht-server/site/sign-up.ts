import { html } from 'hono/html';
import { fieldsIn } from '../auth/fields';
import { findInvitation } from '../auth/invitations';
import { beginSignUp } from '../auth/sign-up-flow';
import type { InvitationSpec } from '../spec';
import { goTo, page } from './page';
import { carried, isFull, portalUrl } from './portal';
import { afterSignIn } from './redirect';
import { signUpForm } from './sign-up-form';
import { goOnSigningUp, showSignUp } from './sign-up-step';
import type { Visit } from './visit';
import { NO_SESSION, wordsFor, wordsInAddress } from './words';

type Page = Response | Promise<Response>;

/** The hosted sign-up page (sections 4.5, 5.5 and 7.2). */
export function signUp(visit: Visit): Page {
  const { url } = visit.call;
  if (isFull(visit)) return goTo(visit, afterSignIn(visit, carried(visit).redirectUri));
  const attemptId = url.searchParams.get('signup_attempt_id');
  if (attemptId) return showSignUp(visit, attemptId);
  const closed = closedPage(visit);
  return closed ?? signUpForm(visit, { invitation: invitationOf(visit), problem: wordsInAddress(url) });
}

export function submitSignUp(visit: Visit): Page {
  const { call, session } = visit;
  const shown = (problem: string): Page =>
    closedPage(visit) ?? signUpForm(visit, { invitation: invitationOf(visit), problem });
  if (!session) return shown(NO_SESSION);
  const { inviteToken } = carried(visit);
  const begun = beginSignUp(call.deployment, session, {
    fields: fieldsIn(call.form),
    password: call.form.password || null,
    inviteToken: inviteToken || null,
  });
  return begun.ok ? goOnSigningUp(visit, begun.value) : shown(wordsFor(begun.problem));
}

function invitationOf(visit: Visit): InvitationSpec | null {
  const found = findInvitation(visit.call.deployment, carried(visit).inviteToken);
  return found.ok ? found.value : null;
}

/** For who cannot sign up here; null for who can. */
function closedPage(visit: Visit): Promise<Response> | null {
  const { deployment } = visit.call;
  const { signUpMode } = deployment.settings;
  const { inviteToken } = carried(visit);
  if (inviteToken !== '') {
    const found = findInvitation(deployment, inviteToken);
    return found.ok ? null : closed(visit, wordsFor(found.problem));
  }
  if (signUpMode === 'public') return null;
  return closed(
    visit,
    signUpMode === 'waitlist' ? 'Sign-up is by waitlist.' : 'New accounts are by invitation only.',
  );
}

function closed(visit: Visit, heading: string): Promise<Response> {
  const { signUpMode } = visit.call.deployment.settings;
  const body = html`<section>
<h1 id="closed">${heading}</h1>
${signUpMode === 'waitlist' ? html`<p><a id="waitlist" href="${visit.base}/waitlist">Join the waitlist</a></p>` : ''}
${signUpMode === 'public' ? html`<p><a id="without" href="${visit.base}/sign-up">Sign up without it</a></p>` : ''}
</section>
<p class="hint">Have an account? <a id="sign-in" href="${portalUrl(visit, '/sign-in')}">Sign in</a></p>`;
  return page(visit, { title: heading, body, status: 403 });
}

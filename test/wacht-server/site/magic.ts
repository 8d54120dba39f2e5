import { html } from 'hono/html';
import { openLink } from '../auth/magic-link';
import type { Refusal } from '../auth/refusal';
import { liveSignIns } from '../sessions';
import { page } from './page';
import { afterSignIn } from './redirect';
import type { Visit } from './visit';

interface Outcome {
  title: string;
  text: string;
  status: number;
}

/** The page that a magic link leads to: it makes the call of section 4.4.7 in the visitor's session and tells. */
export function magic(visit: Visit): Promise<Response> {
  const { title, text, status } = open(visit);
  const redirectUri = visit.call.url.searchParams.get('redirect_uri') ?? '';
  const body = html`<section>
<h1 id="outcome">${title}</h1>
<p class="quiet">${text}</p>
<p><a id="continue" href="${afterSignIn(visit, redirectUri)}">Continue to ${visit.call.deployment.spec.name}</a></p>
</section>`;
  return page(visit, { title, body, status });
}

function open({ call, session }: Visit): Outcome {
  if (!session) return NO_SESSION;
  const { deployment, url } = call;
  const attemptId = url.searchParams.get('attempt') ?? '';
  const before = liveSignIns(deployment, session).length;
  const problem = openLink(deployment, session, { attemptId, token: url.searchParams.get('token') ?? '' });
  if (problem) return refusal(problem);
  return liveSignIns(deployment, session).length > before ? SIGNED_IN : ACCEPTED;
}

const refusal = ({ message, status }: Refusal): Outcome => ({
  title: 'This link did not work',
  text: `${message}. Close this page and go on where you began.`,
  status,
});

const NO_SESSION: Outcome = {
  title: 'This link did not work',
  text: 'Your session has ended. Ask for a new link where you began.',
  status: 400,
};
const SIGNED_IN: Outcome = {
  title: 'You are signed in',
  text: 'You can close this page and go on where you began.',
  status: 200,
};
const ACCEPTED: Outcome = {
  title: 'The link was accepted',
  text: 'Go on where you began: either it was opened before, or there is one more step.',
  status: 200,
};

import { html } from 'hono/html';
import { takeTicket } from '../auth/ticket';
import { fullName } from '../people';
import { activeSignIn } from '../sessions';
import { page } from './page';
import { carried } from './portal';
import { afterSignIn } from './redirect';
import type { Visit } from './visit';
import { NO_SESSION, wordsFor } from './words';

interface Outcome {
  heading: string;
  text: string;
  status: number;
}

/** Any page that is opened with a ticket exchanges it and stays (section 7.2). */
export function useTicket(visit: Visit): Promise<Response> {
  const { heading, text, status } = exchange(visit);
  const { name } = visit.call.deployment.spec;
  const body = html`<section>
<h1 id="outcome">${heading}</h1>
<p class="quiet">${text}</p>
<p><a id="continue" href="${afterSignIn(visit, carried(visit).redirectUri)}">Continue to ${name}</a></p>
</section>`;
  return page(visit, { title: `${heading} – ${name}`, body, status });
}

const FAILED = 'This ticket did not work';

function exchange({ call, session }: Visit): Outcome {
  const { deployment, url } = call;
  if (!session) return { heading: FAILED, text: NO_SESSION, status: 400 };
  const taken = takeTicket(deployment, session, url.searchParams.get('ticket') ?? '');
  if (!taken.ok) return { heading: FAILED, text: wordsFor(taken.problem), status: taken.problem.status };
  if (taken.value !== 'impersonation')
    return { heading: 'The ticket was accepted', text: 'It signs nobody in.', status: 200 };
  const person = deployment.people.get(activeSignIn(deployment, session)?.userId ?? '');
  const who = person ? fullName(person) : 'somebody';
  return { heading: `You act as ${who}`, text: 'For 20 minutes, or until you sign out.', status: 200 };
}

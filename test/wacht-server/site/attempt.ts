import { html } from 'hono/html';
import { attemptEnd, type SignInAttempt } from '../auth/attempt';
import { goTo, page } from './page';
import { carried, portalUrl } from './portal';
import { afterSignIn } from './redirect';
import { sendOnce } from './send-code';
import { stepPage } from './step-page';
import type { Visit } from './visit';

/** An attempt of the visitor's own session that may still go on, or is done. */
export function openAttempt({ call, session }: Visit, id: string): SignInAttempt | null {
  const found = session?.attempts.find((attempt) => attempt.id === id);
  return found && (found.completed || attemptEnd(found) > call.deployment.now()) ? found : null;
}

/** To the attempt's next step, or to where a sign-in ends; `method` is the second factor that was chosen. */
export function goOn(visit: Visit, attempt: SignInAttempt, method = ''): Response {
  if (attempt.completed) return goTo(visit, afterSignIn(visit, carried(visit).redirectUri));
  return goTo(visit, portalUrl(visit, '/sign-in', { signin_attempt_id: attempt.id, method }));
}

/** The step at which an attempt stands; what it needs is sent when it is seen for the first time. */
export function showAttempt(visit: Visit, id: string): Response | Promise<Response> {
  const attempt = openAttempt(visit, id);
  if (!attempt) return startAgain(visit);
  if (attempt.completed) return goOn(visit, attempt);
  if (attempt.steps.length === 0) return startAgain(visit);
  sendOnce(visit, attempt);
  const method = visit.call.url.searchParams.get('method') ?? '';
  return stepPage(visit, { attempt, method, problem: null });
}

/** For an attempt that is too old, not one of this visitor's, or still at a provider. */
export function startAgain(visit: Visit): Promise<Response> {
  const body = html`<section>
<h1>This sign-in is over</h1>
<p class="quiet">It took too long, or it was begun in another browser.</p>
<p><a id="start-again" href="${portalUrl(visit, '/sign-in')}">Start again</a></p>
</section>`;
  return page(visit, { title: 'This sign-in is over', body, status: 400 });
}

import { html } from 'hono/html';
import type { SignInAttempt } from '../auth/attempt';
import type { Markup } from './page';
import { carriedFields, portalUrl, problemNote } from './portal';
import type { Visit } from './visit';

/** A sign-in at one of its steps. */
export interface AtStep {
  attempt: SignInAttempt;
  /** The second factor that was chosen; empty before. */
  method: string;
  problem: string | null;
}

/** One question to somebody who is on the way through a sign-in or sign-up. */
export interface Card {
  heading: string;
  text: string;
  problem: string | null;
  /** What the form asks for, and what its button says. */
  ask: Ask | null;
  /** Below the form. */
  more?: Markup | string;
}

export interface Ask {
  /** `/sign-in/step` or `/sign-up/step`. */
  path: string;
  attemptId: string;
  /** What the form is for, as the step's page reads it. */
  action: 'code' | 'send' | 'digits' | 'profile' | 'add';
  method?: string;
  fields: Markup | string;
  button: string;
}

export const stepCard = (
  visit: Visit,
  { heading, text, problem, ask, more = '' }: Card,
): Markup => html`<section>
<h1 id="step">${heading}</h1>
<p class="quiet">${text}</p>
${problemNote(problem)}
${ask ? askForm(visit, ask, 'main') : ''}
${more}
</section>
<p class="hint"><a id="start-again" href="${portalUrl(visit, '/sign-in')}">Start again</a></p>`;

export const askForm = (
  visit: Visit,
  ask: Ask,
  kind: 'main' | 'link',
): Markup => html`<form method="post" action="${visit.base}${ask.path}">
${ask.fields}
<input type="hidden" name="attempt_id" value="${ask.attemptId}">
<input type="hidden" name="action" value="${ask.action}">
<input type="hidden" name="method" value="${ask.method ?? ''}">
${carriedFields(visit)}
<button class="${kind}" id="${kind === 'main' ? 'submit' : 'send-again'}">${ask.button}</button>
</form>`;

import { html } from 'hono/html';
import type { SignInAttempt } from '../auth/attempt';
import { maskPhone } from '../auth/phone';
import type { Person } from '../person';
import { field } from './field';
import type { Markup } from './page';
import { type Ask, type AtStep, askForm, type Card } from './step-card';
import type { Visit } from './visit';

const PATH = '/sign-in/step';

/** A code by mail or SMS. */
export function codeCard(visit: Visit, { attempt, problem }: AtStep): Card {
  const byPhone = attempt.steps[0]?.startsWith('verify_phone') ?? false;
  return {
    heading: byPhone ? 'Check your phone' : 'Check your e-mail',
    text: `We sent a code to ${byPhone ? phoneOf(visit, attempt) : emailOf(visit, attempt)}.`,
    problem,
    ask: codeAsk({ path: PATH, attemptId: attempt.id }),
    more: sendAgainForm(visit, { path: PATH, attemptId: attempt.id, button: 'Send a new code' }),
  };
}

/** A link by mail, which goes on by itself. */
export const linkCard = (visit: Visit, { attempt, problem }: AtStep): Card => ({
  heading: 'Check your e-mail',
  text: `Open the link that we sent to ${emailOf(visit, attempt)}, in this browser.`,
  problem,
  ask: null,
  more: sendAgainForm(visit, { path: PATH, attemptId: attempt.id, button: 'Send a new link' }),
});

type Which = Pick<Ask, 'path' | 'attemptId'>;

export const codeAsk = (which: Which): Ask => ({
  ...which,
  action: 'code',
  fields: codeField('Code'),
  button: 'Confirm',
});

export const codeField = (label: string): Markup =>
  field({ name: 'verification_code', label, autocomplete: 'one-time-code' });

export const sendAgainForm = (visit: Visit, which: Which & { button: string }): Markup =>
  html`${askForm(visit, { ...which, action: 'send', fields: '' }, 'link')}`;

const personOf = ({ call }: Visit, { userId }: SignInAttempt): Person | undefined =>
  call.deployment.people.get(userId ?? '');

const emailOf = (visit: Visit, attempt: SignInAttempt): string =>
  personOf(visit, attempt)?.email?.address ?? attempt.identifier;

const phoneOf = (visit: Visit, attempt: SignInAttempt): string =>
  maskPhone(personOf(visit, attempt)?.phone?.number ?? attempt.identifier);

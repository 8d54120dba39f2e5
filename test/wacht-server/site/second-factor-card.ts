import { html } from 'hono/html';
import type { SecondFactor, SignInAttempt } from '../auth/attempt';
import { secondFactorsOf } from '../auth/second-factor';
import { codeField } from './code-card';
import { field } from './field';
import type { Markup } from './page';
import { portalUrl } from './portal';
import type { Ask, AtStep, Card } from './step-card';
import type { Visit } from './visit';

const PATH = '/sign-in/step';

const NAMES: Record<SecondFactor, string> = {
  authenticator: 'Authenticator app',
  phone_otp: 'Code by SMS',
  backup_code: 'Backup code',
};

const LABELS: Record<SecondFactor, string> = {
  authenticator: 'Code from your authenticator app',
  phone_otp: 'Code from the SMS',
  backup_code: 'Backup code',
};

/** The second factor (section 4.4.5): the methods that the person has, and what the chosen one asks for. */
export function secondFactorCard(visit: Visit, { attempt, method, problem }: AtStep): Card {
  const person = visit.call.deployment.people.get(attempt.userId ?? '');
  const methods = person ? secondFactorsOf(person) : [];
  const chosen = methods.find((known) => known === method) ?? methods[0];
  return {
    heading: 'Confirm that it is you',
    text: 'This account asks for a second step.',
    problem,
    ask: chosen ? askFor(visit, attempt, chosen) : null,
    more: methods.length > 1 ? choice(visit, attempt, { methods, chosen }) : '',
  };
}

function askFor(visit: Visit, attempt: SignInAttempt, method: SecondFactor): Ask {
  const which = { path: PATH, attemptId: attempt.id, method };
  if (method === 'phone_otp' && !wasSent(visit, attempt))
    return {
      ...which,
      action: 'digits',
      fields: field({ name: 'last_digits', label: 'Last four digits of your phone number' }),
      button: 'Send the code',
    };
  return { ...which, action: 'code', fields: codeField(LABELS[method]), button: 'Confirm' };
}

const wasSent = ({ call }: Visit, { codes }: SignInAttempt): boolean =>
  codes.issued.some(
    ({ purpose, expiresAt }) => purpose === 'verify_second_factor' && expiresAt > call.deployment.now(),
  );

interface Choice {
  methods: SecondFactor[];
  chosen: SecondFactor | undefined;
}

function choice(visit: Visit, { id }: SignInAttempt, { methods, chosen }: Choice): Markup {
  const others = methods.filter((method) => method !== chosen);
  const link = (method: SecondFactor): Markup =>
    html`<a data-method="${method}" href="${portalUrl(visit, '/sign-in', { signin_attempt_id: id, method })}">${NAMES[method]}</a>`;
  return html`<nav class="more" aria-label="Other ways to confirm">${others.map(link)}</nav>`;
}

/** Where a second factor is enforced, who has none sets one up here (section 5.2). */
export const addSecondFactorCard = (_visit: Visit, { attempt, problem }: AtStep): Card => ({
  heading: 'Add a second step',
  text: 'This app wants a second step for every account. An authenticator app is set up for you; what it shows is in the outbox.',
  problem,
  ask: {
    path: PATH,
    attemptId: attempt.id,
    action: 'add',
    fields: '',
    button: 'Set up an authenticator app',
  },
});

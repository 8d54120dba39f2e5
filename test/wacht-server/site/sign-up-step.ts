import { attemptEnd, type SignUpAttempt } from '../auth/attempt';
import { strayInvitation } from '../auth/invitations';
import { joinPhone, maskPhone } from '../auth/phone';
import { prepareSignUp } from '../auth/prepare-sign-up';
import type { Refusal } from '../auth/refusal';
import { verifySignUp } from '../auth/sign-up-flow';
import type { Session } from '../store';
import { startAgain } from './attempt';
import { codeAsk, sendAgainForm } from './code-card';
import { goTo, page } from './page';
import { carried, portalUrl } from './portal';
import { afterSignIn } from './redirect';
import { stepCard } from './step-card';
import type { Visit } from './visit';
import { wordsFor } from './words';

const PATH = '/sign-up/step';

/** To the code that is asked for next, or to where a sign-up ends. */
export function goOnSigningUp(visit: Visit, attempt: SignUpAttempt): Response {
  if (attempt.steps.length === 0) return goTo(visit, afterSignIn(visit, carried(visit).redirectUri));
  return goTo(visit, portalUrl(visit, '/sign-up', { signup_attempt_id: attempt.id }));
}

/** The code that a sign-up of this visitor waits for; it is sent when the page is seen for the first time. */
export function showSignUp(visit: Visit, id: string): Response | Promise<Response> {
  const attempt = openSignUp(visit, id);
  if (!attempt) return startAgain(visit);
  const [step] = attempt.steps;
  if (!step) return goOnSigningUp(visit, attempt);
  if (!attempt.codes.issued.some(({ purpose }) => purpose === step)) send(visit, attempt);
  return codePage(visit, attempt, null);
}

export function submitSignUpStep(visit: Visit): Response | Promise<Response> {
  const { call, session } = visit;
  const attempt = openSignUp(visit, call.form.attempt_id ?? '');
  if (!attempt || !session) return startAgain(visit);
  const refusal = call.form.action === 'send' ? send(visit, attempt) : confirm(visit, session, attempt);
  return refusal ? codePage(visit, attempt, wordsFor(refusal)) : goOnSigningUp(visit, attempt);
}

function confirm(visit: Visit, session: Session, attempt: SignUpAttempt): Refusal | null {
  const { deployment, form } = visit.call;
  const code = (form.verification_code ?? '').replace(/\s/g, '');
  const stray = strayInvitation({ kind: 'signup', attempt }, carried(visit).inviteToken);
  return stray ?? verifySignUp(deployment, session, { attempt, code });
}

function openSignUp({ call, session }: Visit, id: string): SignUpAttempt | null {
  const found = session?.signUps.find((attempt) => attempt.id === id);
  return found && attemptEnd(found) > call.deployment.now() ? found : null;
}

function send({ call }: Visit, attempt: SignUpAttempt) {
  const strategy = attempt.steps[0] === 'verify_email' ? 'email_otp' : 'phone_otp';
  const sent = prepareSignUp(call.deployment, attempt, strategy);
  return sent.ok ? null : sent.problem;
}

function codePage(visit: Visit, attempt: SignUpAttempt, problem: string | null): Promise<Response> {
  const byMail = attempt.steps[0] === 'verify_email';
  const { email, phoneCountryCode, phoneNumber } = attempt.fields;
  const to = byMail ? email : maskPhone(joinPhone(phoneCountryCode, phoneNumber));
  const heading = byMail ? 'Check your e-mail' : 'Check your phone';
  const which = { path: PATH, attemptId: attempt.id };
  const body = stepCard(visit, {
    heading,
    text: `We sent a code to ${to}.`,
    problem,
    ask: codeAsk(which),
    more: sendAgainForm(visit, { ...which, button: 'Send a new code' }),
  });
  const title = `${heading} – ${visit.call.deployment.spec.name}`;
  return page(visit, { title, body, status: problem ? 400 : 200 });
}

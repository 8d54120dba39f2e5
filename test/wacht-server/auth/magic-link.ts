import { randomBytes } from 'node:crypto';
import type { Person } from '../person';
import type { Deployment, Session } from '../store';
import { type Doorway, siteBase } from '../views/deployment-view';
import { attemptEnd, type SignInAttempt } from './attempt';
import { note, takeCode } from './codes';
import { badAttempt, type Refusal, said } from './refusal';
import { send } from './send';
import { passStep } from './sign-in-flow';
import { verifyEmailOf } from './verified';

const STEP = 'verify_email_link';

interface Sending {
  attempt: SignInAttempt;
  person: Person;
  doorway: Doorway;
  redirectUri: string;
}

/** The mail's link leads to the portal's `/magic` page (section 4.4.7). */
export function sendLink(deployment: Deployment, { attempt, person, doorway, redirectUri }: Sending): void {
  if (!person.email) return;
  const token = randomBytes(24).toString('base64url');
  note(deployment, attempt.codes, { purpose: STEP, secret: token });
  const link = new URL(`${siteBase(deployment, doorway)}/magic`);
  link.searchParams.set('token', token);
  link.searchParams.set('attempt', attempt.id);
  if (redirectUri) link.searchParams.set('redirect_uri', redirectUri);
  send(deployment, { kind: 'mail', to: person.email.address, purpose: 'sign-in-link', link: link.href });
}

/**
 * Opens a link in the session of whoever calls, which must be the attempt's own where the settings say so
 * (section 4.4.7). Null also when it was all done before. The wording of refusals is this server's own.
 */
export function openLink(deployment: Deployment, session: Session, opened: Opened): Refusal | null {
  const found = findAttempt(deployment, opened.attemptId);
  const person = found && deployment.people.get(found.attempt.userId ?? '');
  if (!found || !person) return badAttempt(500);
  const { attempt, owner } = found;
  if (attempt.completed) return null;
  if (attempt.steps[0] !== STEP || attemptEnd(attempt) <= deployment.now()) return badAttempt(400);
  if (deployment.settings.sameDeviceLinks && owner.id !== session.id) return OTHER_DEVICE;
  const verdict = takeCode(deployment, attempt.codes, { purpose: STEP, secret: opened.token });
  if (verdict !== 'right') return said('Invalid or expired magic link');
  verifyEmailOf(person);
  return passStep(deployment, session, { attempt, person });
}

interface Opened {
  attemptId: string;
  token: string;
}

const OTHER_DEVICE = said('Magic link must be opened on the device that asked for it');

function findAttempt({ sessions }: Deployment, id: string) {
  for (const owner of sessions.values()) {
    const attempt = owner.attempts.find((known) => known.id === id);
    if (attempt) return { attempt, owner };
  }
  return null;
}

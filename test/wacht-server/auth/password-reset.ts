import { randomBytes } from 'node:crypto';
import { done, fail, type Result } from '../../../lib/result';
import { findByEmail } from '../people';
import type { Deployment, Session } from '../store';
import { newCodeBook } from './code-book';
import { issueCode, takeCode } from './codes';
import { passwordProblem } from './password-policy';
import { badRequest, codeProblem, type Refusal, said, USER_NOT_FOUND } from './refusal';
import { send } from './send';
import { beginSignIn } from './sign-in-flow';
import { verifyEmailOf } from './verified';

const TOKEN_LIFE = 15 * 60_000;
const PURPOSE = 'password-reset';

/** Mails a code for a forgotten password (section 4.4.8). */
export function sendResetCode(deployment: Deployment, email: string): Refusal | null {
  const person = findByEmail(deployment, email);
  if (!person?.email) return USER_NOT_FOUND;
  const { codes } = deployment.resets;
  const book = codes.get(person.id) ?? newCodeBook();
  codes.set(person.id, book);
  const code = issueCode(deployment, book, PURPOSE);
  send(deployment, { kind: 'mail', to: person.email.address, purpose: PURPOSE, code });
  return null;
}

/** Exchanges the code for a token that is good for 15 minutes. */
export function redeemResetCode(
  deployment: Deployment,
  { email, code }: { email: string; code: string },
): Result<string, Refusal> {
  const person = findByEmail(deployment, email);
  if (!person) return fail(USER_NOT_FOUND);
  const { codes, tokens } = deployment.resets;
  const verdict = takeCode(deployment, codes.get(person.id) ?? newCodeBook(), {
    purpose: PURPOSE,
    secret: code,
  });
  if (verdict !== 'right') return fail(codeProblem(deployment.traits, verdict));
  const token = randomBytes(24).toString('base64url');
  tokens.set(token, { userId: person.id, expiresAt: deployment.now() + TOKEN_LIFE });
  return done(token);
}

/** Sets the password and signs in, or leaves an attempt with further steps; the token is used up. */
export function resetPassword(
  deployment: Deployment,
  session: Session,
  { token, password }: { token: string; password: string },
): Refusal | null {
  const { tokens } = deployment.resets;
  const known = tokens.get(token);
  const person = deployment.people.get(known?.userId ?? '');
  if (!known || !person || known.expiresAt <= deployment.now()) return said('Invalid or expired token');
  const weak = passwordProblem(deployment, password);
  if (weak) return badRequest(weak);
  tokens.delete(token);
  person.password = password;
  verifyEmailOf(person);
  const identifier = person.email?.address ?? '';
  const begun = beginSignIn(deployment, session, {
    person,
    identifier,
    method: 'plain_email',
    firstStep: null,
  });
  return begun.ok ? null : begun.problem;
}

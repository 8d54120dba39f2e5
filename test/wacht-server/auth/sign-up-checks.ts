import { done, fail, type Result } from '../../../lib/result';
import type { InvitationSpec } from '../spec';
import type { Deployment } from '../store';
import type { Fields, SignUpAttempt } from './attempt';
import { fieldProblem, missingIn, requiredMessage, takenIn } from './fields';
import { EMAIL_MISMATCH, findInvitation } from './invitations';
import { passwordProblem } from './password-policy';
import { badRequest, coded, fieldErrors, type Refusal } from './refusal';

export type Wish = Pick<SignUpAttempt, 'fields' | 'password' | 'inviteToken'>;

/** Why a sign-up is refused, in the order of section 4.5 (the challenge comes before all of it), or null. */
export function signUpProblem(deployment: Deployment, wish: Wish): Refusal | null {
  const weak = wish.password === null ? null : passwordProblem(deployment, wish.password);
  if (weak) return badRequest(weak);
  const invitation = invitationFor(deployment, wish.inviteToken);
  if (!invitation.ok) return invitation.problem;
  return (
    missingProblem(deployment, wish) ??
    fieldProblem(deployment, wish.fields) ??
    mismatch(invitation.value, wish.fields) ??
    takenProblem(deployment, wish.fields)
  );
}

/** Whether sign-up is open to somebody with these fields who comes with this invitation, or with none. */
export function invitationProblem(
  deployment: Deployment,
  { fields, inviteToken }: Pick<Wish, 'fields' | 'inviteToken'>,
): Refusal | null {
  const invitation = invitationFor(deployment, inviteToken);
  return invitation.ok ? mismatch(invitation.value, fields) : invitation.problem;
}

const RESTRICTED = coded({ status: 403, code: 'SIGNUP_RESTRICTED', message: 'Sign up is restricted' });
const WAITLIST_ONLY = coded({
  status: 400,
  code: 'SIGNUP_WAITLIST_ONLY',
  message: 'Sign up is available to waitlist only',
});

type Invited = Result<InvitationSpec | null, Refusal>;

function invitationFor(deployment: Deployment, token: string | null): Invited {
  const { signUpMode } = deployment.settings;
  const isOpen = signUpMode === 'public';
  if (token === null)
    return isOpen ? done(null) : fail(signUpMode === 'waitlist' ? WAITLIST_ONLY : RESTRICTED);
  const found = findInvitation(deployment, token);
  return !found.ok && isOpen && deployment.traits.unknownInvitation === 'ignored' ? done(null) : found;
}

function missingProblem(deployment: Deployment, { fields, password }: Wish): Refusal | null {
  const [missing] = missingIn(deployment, fields);
  if (missing) return badRequest(requiredMessage(missing));
  const { firstFactor } = deployment.settings;
  const needsPassword = firstFactor === 'email_password' || firstFactor === 'username_password';
  return needsPassword && password === null ? badRequest('Password is required') : null;
}

const mismatch = (invitation: InvitationSpec | null, { email }: Fields): Refusal | null =>
  invitation?.email && invitation.email.toLowerCase() !== email ? EMAIL_MISMATCH : null;

export function takenProblem(deployment: Deployment, fields: Fields): Refusal | null {
  const taken = takenIn(deployment, fields);
  return taken.length > 0 ? fieldErrors(taken) : null;
}

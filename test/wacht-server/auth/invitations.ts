import { randomBytes } from 'node:crypto';
import { done, fail, type Result } from '../../../lib/result';
import type { InvitationSpec } from '../spec';
import type { Deployment } from '../store';
import type { Found } from './find-attempt';
import { coded, type Refusal } from './refusal';

export function invite({ invitations }: Deployment, invitation: InvitationSpec): string {
  const token = `inv_${randomBytes(12).toString('hex')}`;
  invitations.set(token, invitation);
  return token;
}

const INVALID = coded({
  status: 400,
  code: 'INVALID_INVITATION_TOKEN',
  message: 'Invitation token is invalid',
});
const EXPIRED = coded({ status: 400, code: 'INVITATION_EXPIRED', message: 'Invitation has expired' });

export const EMAIL_MISMATCH = coded({
  status: 400,
  code: 'INVITATION_EMAIL_MISMATCH',
  message: 'Invitation was sent to another email address',
});

/** The invitation of a token; it is gone once somebody signed up with it. */
export function findInvitation({ invitations }: Deployment, token: string): Result<InvitationSpec, Refusal> {
  const invitation = invitations.get(token);
  if (!invitation) return fail(INVALID);
  return invitation.expired ? fail(EXPIRED) : done(invitation);
}

/**
 * Section 4.5: a sign-up that began with an invitation brings it along with every code, and nobody else brings one
 * (section 4.4.4). What a server says otherwise is not told; this is the word of section 3.4 for a bad invitation.
 */
export function strayInvitation({ kind, attempt }: Found, token: string): Refusal | null {
  const begunWith = kind === 'signup' ? attempt.inviteToken : null;
  return token === (begunWith ?? '') ? null : INVALID;
}

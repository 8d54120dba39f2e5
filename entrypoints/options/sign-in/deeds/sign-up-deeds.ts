import { words } from '../../../../lib/i18n/words';
import type { FlowView, Invitation, ProfileFields } from '../../../../lib/session/flow';
import type { Checkable, Problem } from '../state/state';
import { challenged } from './challenge';
import { awaitAnswer, awaitFlow, object, type SignInDesk, turnDown, withFlow } from './desk';
import { readInvitationToken } from './pasted-token';
import type { Pocket } from './pocket';

export interface SignUpDeeds {
  signUp(fields: ProfileFields): void;
  /** Looks once the person has stopped typing whether somebody has that name already; null stops looking. */
  check(field: Checkable, typed: string | null): void;
  askInvitation(): void;
  checkInvitation(pasted: string): void;
  askWaitlist(): void;
  joinWaitlist(who: { firstName: string; lastName: string; email: string }): void;
}

export const createSignUpDeeds = (desk: SignInDesk): SignUpDeeds => ({
  signUp: (fields) => withFlow(desk, (flow) => void signUp(desk, flow, fields)),
  check: (field, typed) => check(desk, field, typed),
  askInvitation: () => desk.tell({ kind: 'placed', place: { at: 'invitation' } }),
  checkInvitation: (pasted) => withFlow(desk, (flow) => void checkInvitation(desk, flow, pasted)),
  askWaitlist: () => desk.tell({ kind: 'placed', place: { at: 'waitlist' } }),
  joinWaitlist: (who) => withFlow(desk, (flow) => void joinWaitlist(desk, flow, who)),
});

async function signUp(desk: SignInDesk, { origin }: FlowView, fields: ProfileFields): Promise<void> {
  const inviteToken = desk.pockets.current().invitation?.token ?? null;
  desk.tell({ kind: 'named', identifier: fields.email ?? fields.username ?? '' });
  await awaitFlow(
    desk,
    'sign-up',
    challenged(desk, origin, (challenge) =>
      desk.ports.askFlow.signUp({ origin, challenge, fields, inviteToken }),
    ),
  );
}

/** Section 4.4.9: half a second after the last key, and only for what could be a name at all. */
const PAUSE = 500;

function check(desk: SignInDesk, field: Checkable, typed: string | null): void {
  const pocket = desk.pockets.current();
  const { checks } = pocket;
  checks[field]?.();
  delete checks[field];
  desk.tell({ kind: 'checked', field, checked: null });
  if (typed === null) return;
  checks[field] = desk.ports.after(
    PAUSE,
    () => void lookUp(desk, pocket, { type: field, identifier: typed }),
  );
}

interface Name {
  type: Checkable;
  identifier: string;
}

async function lookUp(desk: SignInDesk, pocket: Pocket, { type, identifier }: Name): Promise<void> {
  const { flow } = desk.now();
  if (!flow || !desk.pockets.isFor(pocket)) return;
  const { origin } = flow;
  const check = pocket.checks[type];
  const answer = await desk.ports.askFlow.taken({ origin, type, identifier });
  // Only a hint: when it cannot be had, the server tells with the form. What was typed since is another name.
  if (answer.ok && desk.pockets.isFor(pocket) && pocket.checks[type] === check)
    desk.tell({ kind: 'checked', field: type, checked: { typed: identifier, taken: answer.value } });
}

async function checkInvitation(desk: SignInDesk, { origin }: FlowView, pasted: string): Promise<void> {
  const token = readInvitationToken(pasted);
  if (token === null) return object(desk, 'invitation', words('signIn.invitation.empty'));
  const answer = await awaitAnswer(desk, 'invitation', desk.ports.askFlow.invitation({ origin, token }));
  if (!answer.ok) return;
  const invitation = answer.value;
  if (!invitation.valid) return turnDown(desk, whyInvalid(invitation));
  desk.pockets.current().invitation = { token, invitation };
  desk.tell({ kind: 'placed', place: { at: 'invited', invitation } });
}

const whyInvalid = ({ code }: Invitation): Problem => ({
  field: 'invitation',
  text: words(code === 'INVITATION_EXPIRED' ? 'failure.invitation_expired' : 'failure.invitation_invalid'),
  next: 'none',
});

async function joinWaitlist(
  desk: SignInDesk,
  { origin }: FlowView,
  who: { firstName: string; lastName: string; email: string },
): Promise<void> {
  if (!who.email.includes('@')) return object(desk, 'email', words('signIn.missing.email'));
  const joined = await awaitAnswer(desk, 'waitlist', desk.ports.askFlow.joinWaitlist({ origin, ...who }));
  if (joined.ok) desk.tell({ kind: 'placed', place: { at: 'waitlisted', email: who.email } });
}

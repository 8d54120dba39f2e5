import type { SecondFactor } from '../../../../lib/session/attempt';
import type { FlowView, Invitation } from '../../../../lib/session/flow';

/** Where the person went beside the way that the server leads. */
export type Place =
  | { at: 'flow' } // where the flow itself stands
  | { at: 'password' }
  | { at: 'elsewhere' } // somebody else signs this address in, and the server does not say who
  | { at: 'organization' } // whose address is not known yet
  | { at: 'hand-over' } // the app's own page needs the session first (section 7.5)
  | { at: 'passkey' } // the browser asks for it
  | { at: 'passkey-host'; domain: string } // whose host has to be allowed first
  | { at: 'passkey-elsewhere' } // and cannot do it here
  | { at: 'more-ways' } // what few people look for
  | { at: 'ticket' }
  | { at: 'unsolved' } // the calculation cannot be done here
  | { at: 'factors' }
  | { at: 'factor'; factor: SecondFactor }
  | { at: 'last-digits' }
  | { at: 'forgotten' }
  | { at: 'forgotten-code'; email: string; sentAt: number }
  | { at: 'new-password' }
  | { at: 'invitation' }
  | { at: 'invited'; invitation: Invitation }
  | { at: 'waitlist' }
  | { at: 'waitlisted'; email: string };

/** Where a page stands that is opened in the middle of a flow. */
export function placeIn(flow: FlowView | null): Place {
  const aside = flow?.aside;
  if (!flow || !aside) return { at: 'flow' };
  const { at, since } = aside;
  return at === 'forgotten-code' ? { at, email: flow.identifier, sentAt: since } : { at };
}

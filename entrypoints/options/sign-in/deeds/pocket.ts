import type { FlowView, Invitation } from '../../../../lib/session/flow';
import type { PasskeyRequest } from '../../../../lib/session/passkey';
import type { Checkable, SignInState } from '../state/state';

/**
 * What must outlive one question of a flow but is no business of the state: it is never painted or written down, goes
 * along with the questions that need it, and dies with its flow.
 */
export interface Pocket {
  /** A redeemed challenge serves one flow (section 4.3). */
  challenge: string | null;
  /** The step whose code was refused for want of a proof of work, and is being asked for with another. */
  proved: string | null;
  /** Leave to set a new password, traded for a mailed code. */
  reset: string | null;
  /** The checked invitation; it goes with a sign-up of any way, and with its codes. */
  invitation: { token: string; invitation: Invitation } | null;
  /** Stops asking the browser for a passkey. */
  passkey: AbortController | null;
  /** What a passkey is to sign, once the person has allowed its host. */
  passkeyRequest: PasskeyRequest | null;
  /** Ends the calculation that runs. */
  solving: AbortController | null;
  /** Calls off the check of a name that is still being typed, at each field. */
  checks: Partial<Record<Checkable, () => void>>;
}

/** The checked invitation's token; only the sign-up that it allows goes with it. */
export const inviteTokenFor = ({ kind }: FlowView, { invitation }: Pocket): string | null =>
  kind === 'signup' ? (invitation?.token ?? null) : null;

export interface Pockets {
  /** That of the flow on the desk; what was kept for another one is gone. */
  current(): Pocket;
  /** Whether the flow on the desk is the one that has this pocket: what comes later is not for another one. */
  isFor(pocket: Pocket): boolean;
  /** The flow begins again: nothing of what was kept is good any more. */
  empty(): void;
}

export function createPockets(now: () => SignInState): Pockets {
  let owner: string | null = null;
  let pocket = nothingKept();

  function empty(): void {
    for (const controller of [pocket.passkey, pocket.solving]) controller?.abort();
    for (const callOff of Object.values(pocket.checks)) callOff();
    pocket = nothingKept();
  }

  function current(): Pocket {
    const flow = now().flow?.id ?? null;
    if (flow !== owner) empty();
    owner = flow;
    return pocket;
  }

  return { current, isFor: (one) => current() === one, empty };
}

const nothingKept = (): Pocket => ({
  challenge: null,
  proved: null,
  reset: null,
  invitation: null,
  passkey: null,
  passkeyRequest: null,
  solving: null,
  checks: {},
});

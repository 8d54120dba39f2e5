import type { Result } from '../../../../lib/result';
import type { Failure } from '../../../../lib/session/failure';
import type { FlowView, Identified } from '../../../../lib/session/flow';
import { challenged } from './challenge';
import { type SignInDesk, turnDown } from './desk';

/**
 * Where an address signs in (section 4.4.1). Null when the answer came too late: another address stands in the field by
 * then, or another flow on the desk.
 */
export async function askWhere(
  desk: SignInDesk,
  { origin }: FlowView,
  identifier: string,
): Promise<Result<Identified, Failure> | null> {
  const pocket = desk.pockets.current();
  desk.tell({ kind: 'asked' });
  const answer = await challenged(desk, origin, (challenge) =>
    desk.ports.askFlow.identify({ origin, challenge, identifier }),
  );
  if (!desk.pockets.isFor(pocket)) return null;
  return stillMeant(desk, identifier) ? answer : null;
}

/** Whether an address is still the one in its field; with another one there the form is the person's again. */
export function stillMeant(desk: SignInDesk, identifier: string): boolean {
  const meant = desk.now().identifier.trim() === identifier;
  if (!meant) turnDown(desk);
  return meant;
}

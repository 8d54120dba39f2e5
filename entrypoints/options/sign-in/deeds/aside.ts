import type { Aside } from '../../../../lib/session/flow';
import type { Place } from '../state/place';
import type { SignInDesk } from './desk';

/** Shows a card beside the server's way, and has it kept. */
export function goAside(desk: SignInDesk, place: Place): void {
  desk.tell({ kind: 'placed', place });
  keepAside(desk);
}

/** Has it kept where the person stands: a page that is opened again stands there, too. */
export function keepAside({ now, ports }: SignInDesk): void {
  const { flow, place, identifier } = now();
  if (!flow) return;
  const at = KEPT.find((kept) => kept === place.at) ?? null;
  void ports.askFlow.goAside({ origin: flow.origin, at, identifier: identifier || flow.identifier });
}

const KEPT: readonly Aside['at'][] = ['password', 'forgotten', 'forgotten-code'];

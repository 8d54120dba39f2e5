import { ownFailure } from '../../../lib/session/failure';
import { fateOf, wishIn } from '../state/lost-wish';
import type { DeedPorts } from './deed-ports';

/** Says at its row that a switch did not happen: the browser drops a question whose page closes before it is heard. */
export function tellOfLostWish({ current, happen, wishes, now }: DeedPorts): void {
  const { origin, view, wish } = current();
  const noted = origin && wishIn(wishes.read(origin));
  // The answer to this page's own is on its way.
  if (!origin || !view || !noted || wish?.since === noted.since) return;
  const fate = fateOf(noted, view, now());
  if (fate !== 'open') wishes.note(origin, null);
  if (fate !== 'lost') return;
  const slip = { key: noted.key, asked: 'switch' as const, failure: ownFailure('not-switched') };
  happen({ kind: 'changed', to: { slip } });
}

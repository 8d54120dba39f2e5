import type { SeenPlaces } from '../../../lib/session/types';
import { findWithLeaves } from '../state/with-leaves';
import type { AskedPorts } from './deed-ports';

/** What was seen of where people can work; the app on screen is asked nothing. */
export async function lookAtSeen(ports: AskedPorts): Promise<Record<string, SeenPlaces> | null> {
  const { origin } = ports.current();
  if (origin === null) return null;
  const answer = await ports.ask.seenPlaces({ origin });
  if (!answer.ok || ports.current().origin !== origin) return null;
  const seen = answer.value;
  ports.happen({ kind: 'changed', to: { recalled: origin, seen, find: findWithLeaves(seen) } });
  return seen;
}

/** The same once for each app. It is asked for while the popup is being drawn, and must change nothing before that is done. */
export async function recall(ports: AskedPorts): Promise<void> {
  await Promise.resolve();
  const { origin, recalled = null } = ports.current();
  if (recalled === origin) return;
  ports.happen({ kind: 'changed', to: { recalled: origin } });
  await lookAtSeen(ports);
}

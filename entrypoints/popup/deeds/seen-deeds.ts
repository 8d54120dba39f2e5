import type { SeenPlaces } from '../../../lib/session/types';
import { findWithLeaves } from '../state/with-leaves';
import type { AskedPorts } from './deed-ports';

/** Where people can work as far as that was seen: the worker remembers it, and no server is asked. */
export async function recall(ports: AskedPorts): Promise<Record<string, SeenPlaces> | null> {
  const { origin } = ports.current();
  if (origin === null) return null;
  const answer = await ports.ask.seenPlaces({ origin });
  if (!answer.ok || ports.current().origin !== origin) return null;
  const seen = answer.value;
  ports.happen({ kind: 'changed', to: { seen, find: findWithLeaves(seen) } });
  return seen;
}

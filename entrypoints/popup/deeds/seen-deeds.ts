import type { SeenPlaces } from '../../../lib/session/types';
import { appsRead } from '../state/several/apps-read';
import { findWithLeaves } from '../state/with-leaves';
import type { AskedPorts } from './deed-ports';
import { portsOf } from './there-ports';

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

/** The same of all apps that are shown, one after the other: there may be many, and nobody waits for it. */
export async function recallAll(ports: AskedPorts): Promise<void> {
  for (const { view } of appsRead(ports.current())) {
    const app = view?.app;
    if (!app?.organizations) continue;
    const there = portsOf(ports, app.origin === ports.current().origin ? undefined : app.origin);
    if (there && !there.current().seen) await recall(there);
  }
}

import { rowOf, rowsBarred } from '../state/selectors';
import type { AskedPorts } from './deed-ports';
import { recall } from './seen-deeds';

/**
 * Opens the places of whoever stands there, as far as they were seen; of the active account, and where there is nothing
 * to choose from, those that the server tells now.
 */
export async function openPlaces(ports: AskedPorts, key?: string): Promise<void> {
  const { view } = ports.current();
  if (!view?.app.organizations || rowsBarred(ports.current())) return;
  const isOther = key !== view.activeKey && rowOf(ports.current(), key ?? null)?.signInId;
  if (!key || !isOther) return openOwn(ports);
  const seen = ports.current().seen ?? (await recall(ports)) ?? {};
  if (seen[key] && seen[key].choices.length < 2) return openOwn(ports);
  open(ports, { kind: 'leaves', key });
}

function open(ports: AskedPorts, what: { kind: 'places' } | { kind: 'leaves'; key: string }) {
  ports.happen({ kind: 'opened', open: what });
  ports.happen({ kind: 'changed', to: { newToPlaces: !ports.placesNote.gone() } });
}

async function openOwn(ports: AskedPorts): Promise<void> {
  const { ask, current, happen } = ports;
  const { origin, view } = current();
  if (origin === null || !view?.activeKey) return;
  open(ports, { kind: 'places' });
  const places = await ask.places({ origin });
  if (current().open?.kind === 'places' && current().origin === origin) {
    happen({ kind: 'changed', to: { places } });
  }
  if (current().seen) await recall(ports);
}

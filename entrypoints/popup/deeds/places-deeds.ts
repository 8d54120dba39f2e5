import { rowsBarred } from '../state/selectors';
import { askChange } from './answering';
import type { DeedPorts } from './deed-ports';

/** Opens the places of the active account and asks the server for them. */
export async function openPlaces({ ask, current, happen }: DeedPorts): Promise<void> {
  const { origin, view } = current();
  if (origin === null || !view?.activeKey || !view.app.organizations || rowsBarred(current())) return;
  happen({ kind: 'opened', open: { kind: 'places' } });
  const places = await ask.places({ origin });
  if (current().open?.kind === 'places' && current().origin === origin) {
    happen({ kind: 'changed', to: { places } });
  }
}

/** Takes the active account to another organisation or workspace. */
export function moveTo(ports: DeedPorts, { organizationId, workspaceId }: Place): void {
  void askChange(ports, {
    ask: (origin) => ports.ask.moveTo({ origin, organizationId, workspaceId }),
    slip: { key: null, asked: 'move' },
  });
}

interface Place {
  organizationId: string | null;
  workspaceId: string | null;
}

import { words } from '../../../lib/i18n/words';
import type { Origin } from '../../../lib/session/types';
import { appName } from '../state/selectors';
import { refresh } from './answering';
import type { AskedPorts } from './deed-ports';
import { paintAnswer, type ViewAnswer } from './painting';

/** Opens the list of tabs that may still show somebody else, and looks at them. */
export async function listTabs(ports: AskedPorts): Promise<void> {
  const { origin } = ports.current();
  if (origin === null) return;
  ports.happen({ kind: 'changed', to: { tabs: null } });
  ports.happen({ kind: 'opened', open: { kind: 'tabs' } });
  await lookAtTabs(ports, origin);
}

/** Reloads all of them or one. Those that are left stand in the list, with the reason. */
export async function reloadTabs(ports: AskedPorts, tab?: number): Promise<void> {
  await change(ports, (origin) => ports.ask.reloadTabs({ origin, ...(tab !== undefined && { tab }) }));
}

export async function alwaysReload(ports: AskedPorts, wanted: boolean): Promise<void> {
  await change(ports, (origin) => ports.ask.alwaysReload({ origin, wanted }));
}

/** The popup ends with it, as the page comes to the front; in Firefox it would stay. */
export async function showTab(ports: AskedPorts, tab: number): Promise<void> {
  const { origin } = ports.current();
  if (origin !== null && (await ports.ask.showTab({ origin, tab })).ok) ports.close();
}

async function change(ports: AskedPorts, ask: (origin: Origin) => ViewAnswer): Promise<void> {
  const { origin } = ports.current();
  if (origin === null) return;
  // Of a worker that ended on the way the next one tells how it stands.
  if (!(await paintAnswer(ports, ask(origin))).ok) return void (await refresh(ports));
  const { origin: shown, view } = ports.current();
  if (shown !== origin) return;
  const left = view?.staleTabs?.count ?? 0;
  ports.happen({ kind: 'changed', to: { said: { kind: 'plain', name: saidOf(ports, left) } } });
  if (left === 0) return ports.happen({ kind: 'closed' });
  ports.happen({ kind: 'opened', open: { kind: 'tabs' } });
  await lookAtTabs(ports, origin);
}

const saidOf = ({ current }: AskedPorts, left: number): string =>
  left === 0 ? words('staleTab.reloaded', { app: appName(current()) }) : words('staleTab.left', left);

async function lookAtTabs(ports: AskedPorts, origin: Origin): Promise<void> {
  const tabs = await ports.ask.staleTabs({ origin });
  const { open, origin: shown } = ports.current();
  if (open?.kind === 'tabs' && shown === origin) ports.happen({ kind: 'changed', to: { tabs } });
}

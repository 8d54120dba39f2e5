import { words } from '../../../lib/i18n/words';
import type { Result } from '../../../lib/result';
import type { Failure } from '../../../lib/session/failure';
import type { ReloadedTabs } from '../../../lib/session/hosts/stale-tabs';
import type { Origin } from '../../../lib/session/types';
import { refresh } from './answering';
import type { AskedPorts } from './deed-ports';
import { paint } from './painting';

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

type Ask = (origin: Origin) => Promise<Result<ReloadedTabs, Failure>>;

async function change(ports: AskedPorts, ask: Ask): Promise<void> {
  const { origin } = ports.current();
  if (origin === null) return;
  const answer = await ask(origin);
  // Of a worker that ended on the way the next one tells how it stands.
  if (!answer.ok) return void (await refresh(ports));
  const { view, reloaded } = answer.value;
  paint(ports, view);
  if (ports.current().origin !== origin) return;
  const left = ports.current().view?.staleTabs?.count ?? 0;
  const name = saidOf({ left, reloaded });
  ports.happen({ kind: 'changed', to: { said: { kind: 'plain', name } } });
  if (left === 0) return ports.happen({ kind: 'closed' });
  ports.happen({ kind: 'opened', open: { kind: 'tabs' } });
  await lookAtTabs(ports, origin);
}

function saidOf({ left, reloaded }: { left: number; reloaded: number }): string {
  if (left + reloaded === 0) return words('staleTab.none');
  return [reloaded && words('staleTab.reloaded', reloaded), left && words('staleTab.left', left)]
    .filter(Boolean)
    .join(' ');
}

async function lookAtTabs(ports: AskedPorts, origin: Origin): Promise<void> {
  const tabs = await ports.ask.staleTabs({ origin });
  const { open, origin: shown } = ports.current();
  if (open?.kind === 'tabs' && shown === origin) ports.happen({ kind: 'changed', to: { tabs } });
}

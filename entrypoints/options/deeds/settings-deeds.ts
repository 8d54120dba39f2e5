import { failure } from '../../../lib/session/failure';
import type { Settings } from '../../../lib/session/settings/settings';
import type { Desk } from './ports';

export interface SettingsDeeds {
  /** Shows the change at once and takes it back if it cannot be saved. */
  change(change: Partial<Settings>): void;
  /** Lets the browser's notifications tell, as far as the person allows it there; only straight from a click. */
  notify(wanted: boolean): void;
  /** Turns local apps on from the form that asked for it, and clears its complaint. */
  allowLocalApps(): void;
  openShortcuts(): void;
}

export const createSettingsDeeds = (desk: Desk): SettingsDeeds => ({
  change: (change) => void save(desk, change),
  notify: (wanted) => void notify(desk, wanted),
  allowLocalApps: () => void allowLocalApps(desk),
  openShortcuts: () => void desk.ports.openShortcuts(),
});

async function save(desk: Desk, change: Partial<Settings>): Promise<boolean> {
  const before = desk.now().settings ?? (await askedFor(desk));
  if (!before) return false;
  const settings = { ...before, ...change };
  desk.tell({ kind: 'settings', settings });
  const saved = await desk.ports.ask.saveSettings({ settings });
  if (!saved.ok) desk.tell({ kind: 'settings-failed', before, failure: saved.problem });
  return saved.ok;
}

/** A click may come before the worker has told the settings, or after it ended while asked. */
async function askedFor({ ports }: Desk): Promise<Settings | null> {
  const answer = await ports.ask.settings({});
  return answer.ok ? answer.value : null;
}

async function notify(desk: Desk, wanted: boolean): Promise<void> {
  const may = wanted ? await desk.ports.requestNotices() : true;
  if (may) return void (await save(desk, { notices: wanted }));
  const before = desk.now().settings ?? (await askedFor(desk));
  if (before) desk.tell({ kind: 'settings-failed', before, failure: failure('permission') });
}

async function allowLocalApps(desk: Desk): Promise<void> {
  const saved = await save(desk, { localApps: true });
  const { connect } = desk.now();
  if (!saved || connect.at !== 'form') return;
  desk.tell({ kind: 'connect', event: { kind: 'typed', text: connect.text } });
  desk.tell({ kind: 'connect', event: { kind: 'shown' } });
  desk.tell({ kind: 'said', said: { kind: 'local-apps-on' } });
}

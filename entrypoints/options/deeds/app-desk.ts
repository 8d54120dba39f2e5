import type { Origin } from '../../../lib/session/types';
import type { AppFace } from '../../../lib/session/view';
import { type AppNote, findApp, type Saying } from '../state/state';
import type { Desk } from './ports';

/** What the deeds of one app tell and read. */
export async function readView(desk: Desk, origin: Origin): Promise<void> {
  const view = await desk.ports.ask.view({ origin });
  if (view.ok) desk.tell({ kind: 'view', view: view.value });
}

export async function readIndex(desk: Desk): Promise<void> {
  const index = await desk.ports.ask.index({});
  if (index.ok) desk.tell({ kind: 'index', index: index.value });
}

export const otherFaces = (desk: Desk, origin: Origin): AppFace[] =>
  (desk.now().apps ?? []).map((app) => app.face).filter((face) => face.origin !== origin);

export const note = (desk: Desk, origin: Origin, told: AppNote | null): void =>
  desk.tell({ kind: 'note', origin, note: told });

export function say(desk: Desk, origin: Origin, kind: Exclude<Saying['kind'], 'local-apps-on'>): void {
  const name = findApp(desk.now(), origin)?.face.name;
  if (name !== undefined) desk.tell({ kind: 'said', said: { kind, name } });
}

import type { Result } from '../../../lib/result';
import type { Failure } from '../../../lib/session/failure';
import { grantOf } from '../../../lib/session/needed-hosts';
import type { Origin } from '../../../lib/session/types';
import type { View } from '../../../lib/session/view';
import { releasable } from '../state/app-hosts';
import { type AppNote, findApp, type Saying } from '../state/state';
import type { Desk } from './ports';

type ViewAnswer = Promise<Result<View, Failure>>;

/** What an answer shows of an app enters the page as news does. */
export async function paintAnswer(desk: Desk, asked: ViewAnswer): ViewAnswer {
  const answer = await asked;
  if (answer.ok) desk.tell({ kind: 'view', view: answer.value });
  return answer;
}

export async function readIndex(desk: Desk): Promise<void> {
  const index = await desk.ports.ask.index({});
  if (!index.ok) return;
  desk.ports.copies.tell(index.value);
  desk.tell({ kind: 'index', index: index.value });
}

/** Those of these hosts that nothing else needs: no other app, and no pictures of one. */
export function freeHosts(desk: Desk, hosts: Origin[], leaving: Origin | null): Origin[] {
  const faces = (desk.now().apps ?? []).map(({ face }) => face).filter(({ origin }) => origin !== leaving);
  const views = Object.values(desk.now().views).filter(({ app }) => app.origin !== leaving);
  const pictured = views.flatMap(({ pictures }) => pictures?.hosts ?? []).map(grantOf);
  return releasable(hosts, faces).filter((host) => !pictured.includes(grantOf(host)));
}

export const note = (desk: Desk, origin: Origin, told: AppNote | null): void =>
  desk.tell({ kind: 'note', origin, note: told });

export function say(desk: Desk, origin: Origin, kind: Extract<Saying, { name: string }>['kind']): void {
  const name = findApp(desk.now(), origin)?.face.name;
  if (name !== undefined) desk.tell({ kind: 'said', said: { kind, name } });
}

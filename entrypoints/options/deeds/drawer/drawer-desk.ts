import type { DrawerState } from '../../state/drawer/drawer-state';
import type { Desk } from '../ports';

export function changeDrawer(desk: Desk, next: (drawer: DrawerState) => DrawerState): void {
  const { drawer } = desk.now();
  if (drawer) desk.tell({ kind: 'drawer', drawer: next(drawer) });
}

export const putInto = (desk: Desk, part: Partial<DrawerState>): void =>
  changeDrawer(desk, (drawer) => ({ ...drawer, ...part }));

/** Waits for an answer; null where it is of no use any more, because the drawer was emptied or closed meanwhile. */
export async function awaited<Answer>(desk: Desk, question: Promise<Answer>): Promise<Answer | null> {
  const own = Symbol('awaited');
  putInto(desk, { awaited: own, trouble: null });
  const answer = await question;
  if (desk.now().drawer?.awaited !== own) return null;
  putInto(desk, { awaited: null, now: desk.ports.ticks() });
  return answer;
}

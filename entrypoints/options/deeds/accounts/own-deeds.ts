import type { Touch } from '../../../../lib/session/mine/touch';
import { type AccountRef, controlId, type Done } from '../../state/accounts/accounts-state';
import { type AccountsDesk, change, rowOf } from './accounts-desk';

export interface OwnDeeds {
  /** Makes a name a field. */
  name(ref: AccountRef): void;
  type(label: string): void;
  /** The focus goes back to the name, unless it has gone somewhere else already. */
  saveName(hasLeft?: boolean): void;
  leaveName(): void;
  /** Opens the choice of colors. */
  color(ref: AccountRef): void;
  /** Closes it. */
  endColor(hasLeft?: boolean): void;
  touch(ref: AccountRef, to: Touch): void;
}

export const createOwnDeeds = (table: AccountsDesk): OwnDeeds => ({
  name: (ref) => table.tell({ ...CLOSED, naming: { ...ref, label: rowOf(table, ref)?.title ?? '' } }),
  type: (label) => type(table, label),
  saveName: (hasLeft = false) => saveName(table, hasLeft),
  leaveName: () => leaveName(table),
  color: (ref) => table.tell({ ...CLOSED, coloring: ref }),
  endColor: (hasLeft = false) => endColor(table, hasLeft),
  touch: (ref, to) => void touch(table, ref, to),
});

const CLOSED = { naming: null, coloring: null, lifted: null };

function type({ now, tell }: AccountsDesk, label: string): void {
  const { naming } = now();
  if (naming) tell({ naming: { ...naming, label } });
}

function saveName(table: AccountsDesk, hasLeft: boolean): void {
  const { naming } = table.now();
  if (!naming) return;
  table.tell({ naming: null, focus: hasLeft ? null : controlId('name', naming) });
  const { label, ...ref } = naming;
  if (label !== rowOf(table, ref)?.title) void touch(table, ref, { label });
}

function leaveName({ now, tell }: AccountsDesk): void {
  const { naming } = now();
  if (naming) tell({ naming: null, focus: controlId('name', naming) });
}

function endColor({ now, tell }: AccountsDesk, hasLeft: boolean): void {
  const { coloring } = now();
  if (coloring) tell({ coloring: null, focus: hasLeft ? null : controlId('color', coloring) });
}

async function touch(table: AccountsDesk, ref: AccountRef, to: Touch): Promise<void> {
  const { origin, key } = ref;
  const before = rowOf(table, ref)?.title ?? '';
  await change(table, ref, {
    ask: table.desk.ports.ask.touch({ origin, key, to }),
    done: () => doneOf(before, rowOf(table, ref)?.title ?? before, to),
    after: { focus: stayedAt(ref, to) },
  });
}

/** The row may have moved, and with it what was pressed. */
const stayedAt = (ref: AccountRef, { pinned, hidden }: Touch): string | null => {
  if (pinned !== undefined) return controlId('pin', ref);
  return hidden === undefined ? null : controlId('hide', ref);
};

function doneOf(before: string, name: string, { pinned, hidden }: Touch): Done | null {
  if (pinned !== undefined) return { kind: pinned ? 'pinned' : 'unpinned', name };
  if (hidden !== undefined) return { kind: hidden ? 'hid' : 'shown', name };
  // A color is seen, and heard where it is chosen.
  return name === before ? null : { kind: 'called', name: before, label: name };
}

import { type AccountRef, controlId, isSame, type Lifted } from '../../state/accounts/accounts-state';
import { rowsFound } from '../../state/accounts/groups';
import { droppedAt, matesOf } from '../../state/accounts/moving';
import { type AccountsDesk, change, rowOf } from './accounts-desk';

export interface MoveDeeds {
  /** Lifts a row or drops it; where another one is lifted, that takes this one's place. */
  press(ref: AccountRef): void;
  lift(ref: AccountRef): void;
  /** Lets the lifted one take this place among those that it can change places with, as near as there is one. */
  moveTo(at: number): void;
  /** The same with the place of another row; one that it cannot take leaves it where it is. */
  moveOver(ref: AccountRef): void;
  drop(): void;
  putBack(): void;
}

export const createMoveDeeds = (table: AccountsDesk): MoveDeeds => ({
  press: (ref) => press(table, ref),
  lift: (ref) => lift(table, ref),
  moveTo: (at) => moveTo(table, at),
  moveOver: (ref) => moveOver(table, ref),
  drop: () => void drop(table),
  putBack: () => putBack(table),
});

const matesIn = ({ desk }: AccountsDesk, { origin, key }: AccountRef) =>
  matesOf(rowsFound(desk.now(), origin), key);

function press(table: AccountsDesk, ref: AccountRef): void {
  const { lifted } = table.now();
  const isMate = lifted && matesIn(table, lifted).some(({ key }) => isSame({ ...lifted, key }, ref));
  if (isMate) {
    moveOver(table, ref);
    void drop(table);
  } else lift(table, ref);
}

function lift(table: AccountsDesk, ref: AccountRef): void {
  const at = matesIn(table, ref).findIndex(({ key }) => key === ref.key);
  if (at >= 0) table.tell({ lifted: { ...ref, at, from: at }, naming: null, coloring: null, done: null });
}

function moveTo(table: AccountsDesk, wish: number): void {
  const { lifted } = table.now();
  if (!lifted) return;
  const at = Math.max(0, Math.min(wish, matesIn(table, lifted).length - 1));
  if (at !== lifted.at) table.tell({ lifted: { ...lifted, at } });
}

function moveOver(table: AccountsDesk, ref: AccountRef): void {
  const { lifted } = table.now();
  if (!lifted || lifted.origin !== ref.origin || isSame(lifted, ref)) return;
  const mates = matesIn(table, lifted).filter(({ key }) => key !== lifted.key);
  const other = mates.findIndex(({ key }) => key === ref.key);
  // Who stands after it moves up by one, and the other way round.
  if (other >= 0) moveTo(table, other < lifted.at ? other : other + 1);
}

async function drop(table: AccountsDesk): Promise<void> {
  const { desk, now, tell } = table;
  const { lifted } = now();
  if (!lifted) return;
  const to = droppedAt(rowsFound(desk.now(), lifted.origin), lifted);
  if (!to) return tell({ lifted: null, done: placed(table, lifted, 'placed') });
  const { origin, key } = lifted;
  await change(table, lifted, {
    ask: desk.ports.ask.place({ origin, key, ...to }),
    done: () => placed(table, lifted, 'placed'),
    after: { lifted: null, focus: controlId('grip', lifted) },
  });
}

function putBack(table: AccountsDesk): void {
  const { lifted } = table.now();
  if (!lifted) return;
  const done = placed(table, { ...lifted, at: lifted.from }, 'put-back');
  table.tell({ lifted: null, done, focus: controlId('grip', lifted) });
}

const placed = (table: AccountsDesk, lifted: Lifted, kind: 'placed' | 'put-back') => ({
  kind,
  name: rowOf(table, lifted)?.title ?? '',
  at: lifted.at + 1,
  count: matesIn(table, lifted).length,
});

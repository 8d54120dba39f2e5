import { lookOf } from '../../session/letters/look-alike';
import { lightly, type Slices } from '../../session/slices';
import type { RosterEntry } from './records';

type Named = Pick<RosterEntry, 'key' | 'title'>;

/** Keys of those whose name is taken for that of somebody else in the list: they are told apart by more than it. */
export function alikeKeys(entries: readonly Named[]): ReadonlySet<string> {
  const first = new Map<string, string>();
  const alike = new Set<string>();
  for (const entry of entries) {
    const { key } = entry;
    const look = remembered(entry);
    const other = first.get(look);
    if (other === undefined) first.set(look, key);
    else alike.add(other).add(key);
  }
  return alike;
}

/** Looks at every name beforehand, so that no painting has to look at thousands of them in one go. */
export function* lookAtNames(entries: readonly Named[]): Slices<void> {
  yield* lightly(entries, remembered);
}

const looks = new WeakMap<Named, string>();

/** Lists are painted far more often than names change. */
function remembered(entry: Named): string {
  const known = looks.get(entry);
  if (known !== undefined) return known;
  const look = lookOf(entry.title);
  looks.set(entry, look);
  return look;
}

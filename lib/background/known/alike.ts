import { lookOf } from '../../session/look-alike';
import type { RosterEntry } from './records';

/** Keys of those whose name is taken for that of somebody else in the list: they are told apart by more than it. */
export function alikeKeys(entries: readonly Pick<RosterEntry, 'key' | 'title'>[]): ReadonlySet<string> {
  const first = new Map<string, string>();
  const alike = new Set<string>();
  for (const { key, title } of entries) {
    const look = remembered(title);
    const other = first.get(look);
    if (other === undefined) first.set(look, key);
    else alike.add(other).add(key);
  }
  return alike;
}

const MOST = 20_000;
const looks = new Map<string, string>();

/** Lists are painted far more often than names change. */
function remembered(title: string): string {
  const known = looks.get(title);
  if (known !== undefined) return known;
  if (looks.size >= MOST) looks.clear();
  const look = lookOf(title);
  looks.set(title, look);
  return look;
}

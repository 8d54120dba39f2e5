import type { Notice } from '../../session/view';
import type { AppState, OutsideChange } from './app-state';
import { isUnderWay } from './flow-record';
import { titleOf } from './mine/mine';
import type { Roster } from './records';
import { entryOf } from './roster';

type Before = Pick<AppState, 'roster' | 'mine' | 'journal' | 'flow' | 'outsideChange'>;

/**
 * What a read shows that nobody asked for here: one of those who were known before is active in another's place. What
 * a change or a sign-in of ours may have done is none, and whoever is new says so by the own mark.
 */
export function outsideChangeIn(
  { roster: before, mine, journal, flow, outsideChange }: Before,
  after: Roster,
): OutsideChange | null {
  if (before.activeId === after.activeId) return outsideChange;
  const previous = entryOf(before, before.activeId);
  const active = entryOf(before, after.activeId);
  if (journal || isUnderWay(flow) || !previous || !active?.signInId) return null;
  return { previous: titleOf(mine, previous), activeId: active.signInId };
}

type Noticed = Pick<AppState, 'roster' | 'twoCookies' | 'refused' | 'outsideChange'>;

/** A cookie that somebody may have planted matters more than who is active: it may say so falsely. */
export function noticeIn({ roster, twoCookies, refused, outsideChange }: Noticed): Notice | null {
  if (twoCookies) return { kind: 'two-cookies' };
  if (refused !== null) return { kind: 'failed', message: refused };
  // Once somebody else is active it is history.
  const stands = outsideChange !== null && outsideChange.activeId === roster.activeId;
  return stands ? { kind: 'changed-outside', previous: outsideChange.previous } : null;
}

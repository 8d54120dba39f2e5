import type { AppFace, Row } from '../../../../lib/session/view';
import type { OptionsState } from '../state';
import { hasWords } from '../typed-words';
import { withLifted } from './moving';

/** One app's part of the table. */
export interface Group {
  face: AppFace;
  activeKey: string | null;
  /** Whether its server has said who is signed in. */
  isRead: boolean;
  /** As many as are shown. */
  rows: readonly Row[];
}

/** What the table shows, and how many rows there would be. */
export interface Shown {
  groups: Group[];
  count: number;
}

/** The apps in which somebody is found, or all of them, with at most so many rows as the person has asked for. */
export function shownIn(state: OptionsState): Shown {
  const { filter, most, lifted } = state.accounts;
  const all = groupsFound(state);
  let room = most;
  const groups = all.map((group) => {
    const isLiftedHere = lifted?.origin === group.face.origin;
    const rows = isLiftedHere ? withLifted(group.rows, lifted) : group.rows;
    const last = isLiftedHere ? rows.findIndex(({ key }) => key === lifted.key) + 1 : 0;
    const part = rows.slice(0, Math.max(room, last));
    room = Math.max(0, room - part.length);
    return { ...group, rows: part };
  });
  return {
    groups: groups.filter(({ rows }, at) => rows.length > 0 || (filter === '' && all[at]?.rows.length === 0)),
    count: all.reduce((sum, { rows }) => sum + rows.length, 0),
  };
}

/** Of each app whom the person looks for. */
function groupsFound({ apps, views, accounts }: OptionsState): Group[] {
  const isFound = hasWords(accounts.filter);
  return (apps ?? []).map(({ face }) => {
    const { rows = [], activeKey = null, phase = 'unread' } = views[face.origin] ?? {};
    return {
      face,
      activeKey,
      isRead: phase !== 'unread',
      rows: rows.filter((row) =>
        isFound([row.title, row.realName, row.detail, row.organization, row.workspace, face.name]),
      ),
    };
  });
}

/** An app's rows as far as they are found: among them a row is moved. */
export const rowsFound = (state: OptionsState, origin: string): readonly Row[] =>
  groupsFound(state).find(({ face }) => face.origin === origin)?.rows ?? [];

import { earlierName } from '../../session/app-name';
import { initials } from '../../session/names';
import { eachInSlices, type Slices } from '../../session/slices';
import { attemptOf, stepFor } from '../../session/step';
import { type AppFace, jarOf, type Row, type RowWork, type View } from '../../session/view';
import { alikeKeys } from './alike';
import type { AppState } from './app-state';
import { askedOf, type FlowRecord } from './flow-record';
import { isGuise } from './guises';
import { calledIn, markOf } from './mine/mine';
import { ordered } from './mine/ordered';
import { newcomer } from './newcomer';
import { noticeIn } from './notice';
import { sharedSites } from './own-pages';
import { picturesView } from './pictures';
import type { Journal, Mine, RosterEntry } from './records';
import { endOf, entryOf } from './roster';

/** The painted view holds at most this many rows, so that the first frame costs the same at any list length. */
export const PAINTED_ROWS = 50;

/** `now` is by the worker's ticks; pages tell the time by the computer's clock, which is `set` that much further. */
export interface Moment {
  now: number;
  set: number;
}

/** What the pages show of an app, as far as a first frame does. The active account is never cut off. */
export function paint(state: AppState, moment: Moment): View {
  const entries = ordered(state);
  const head = entries.slice(0, PAINTED_ROWS);
  const active = entryOf(state.roster, state.roster.activeId);
  const shown = active && !head.includes(active) ? [...head.slice(0, -1), active] : head;
  const rows = shown.map(rowPainter(state, moment));
  return { ...frameOf(state, moment), rows, more: entries.length - rows.length };
}

/** The same, whole. */
export function* paintWhole(state: AppState, moment: Moment): Slices<View> {
  const rows = yield* eachInSlices(ordered(state), rowPainter(state, moment));
  return { ...frameOf(state, moment), rows, more: 0 };
}

function frameOf(state: AppState, { now }: Moment): Omit<View, 'rows' | 'more'> {
  const { roster, obstacle, staleTabs, flow, revision } = state;
  return {
    app: faceOf(state),
    revision,
    readAt: roster.readAt,
    phase: roster.phase,
    activeKey: entryOf(roster, roster.activeId)?.key ?? null,
    leftOut: roster.leftOut,
    obstacle,
    unsettled: isUnsettled(state.journal, now),
    staleTabs,
    notice: noticeIn(state),
    signInTab: signInTab(flow),
    unfinished: unfinishedSignIn(state),
    ...(state.app.pictures && { pictures: picturesView(state, state.app.pictures) }),
    arranged: 2 * state.mine.turn + Number(state.byUse),
  };
}

function rowPainter(state: AppState, { now, set }: Moment): (entry: RosterEntry) => Row {
  const { mine, works, flow, serverAhead, roster } = state;
  // A sign-in of our own is about to say that this one is its new account.
  const awaited = flow && newcomer(flow, { ...state, now });
  const alike = alikeKeys(calledIn(state));
  return (entry) => ({
    ...rowOf(entry, works.get(entry.key)?.work ?? null),
    ...toldApart(entry, alike.has(entry.key)),
    ...ownOf(mine, entry),
    at:
      entry.signInId === null ? entry.endedAt : (runsOutAt(entry, serverAhead, set) ?? endOf(roster, entry)),
    isForeign: entry.foreign && entry !== awaited,
  });
}

/** The request of a change is over, and its answer said nothing; one of a sign-in says so on its own page. */
const isUnsettled = (journal: Journal | null, now: number): boolean =>
  journal !== null && journal.kind !== 'flow' && journal.deadline <= now;

/** A sign-in in our own pages that was left half-way. A question that was never answered may have opened an attempt. */
function unfinishedSignIn({ flow, attempts }: AppState): View['unfinished'] {
  const asked = flow && isUnderWay(flow) ? askedOf(flow) : null;
  if (!flow || !asked) return null;
  const attempt = asked.attemptId === null ? null : attemptOf(attempts, asked.attemptId);
  return { identifier: flow.identifier, step: attempt ? stepFor(attempt).at : null };
}

const isUnderWay = ({ standing }: FlowRecord): boolean =>
  standing.at === 'asked' || standing.at === 'leaving';

/** The tab in which a sign-in is waited for. */
function signInTab(flow: FlowRecord | null): View['signInTab'] {
  const tab = flow?.standing.at === 'tab' ? flow.standing.tab : null;
  return tab && !tab.ended ? { since: tab.since } : null;
}

export const faceOf = ({ app, called, deployment, origins, seen, leads }: AppState): AppFace => ({
  origin: app.origin,
  host: new URL(app.origin).host,
  name: called,
  was: earlierName(app),
  mode: app.mode,
  jar: jarOf(app),
  hue: app.hue,
  maintenance: deployment?.maintenance ?? false,
  tabOrigins: origins,
  sites: sharedSites({ app, origins }),
  seen,
  severalAccounts: deployment?.severalAccounts ?? true,
  accountLimit: deployment?.accountLimit ?? null,
  organizations: deployment?.organizations ?? false,
  ...(app.reloads && { reloads: true }),
  ...(leads.length > 0 && { leads }),
});

/** Who has a name and nothing beside it is told apart by the end of an id, as who has no name. */
const toldApart = ({ key, detail }: RosterEntry, isAlike: boolean): Pick<Row, 'isAlike' | 'detail'> => ({
  isAlike,
  detail: detail ?? (isAlike ? `…${key.slice(-4)}` : null),
});

type OfEntry = Omit<Row, 'isForeign' | 'at' | 'isAlike' | 'detail'>;

function rowOf(entry: RosterEntry, work: RowWork | null): OfEntry {
  return {
    key: entry.key,
    signInId: entry.signInId,
    identifier: entry.identifier,
    title: entry.title,
    organization: entry.organization,
    workspace: entry.workspace,
    membershipId: entry.membershipId,
    nowhere: entry.nowhere,
    initials: initials(entry.title),
    hue: entry.hue,
    digit: entry.digit,
    activeAt: entry.activeAt,
    cameAt: entry.cameAt ?? null,
    state: stateOf(entry),
    isGuise: isGuise(entry),
    work,
  };
}

/** What the person made their own of it stands in place of what it has by itself. */
function ownOf(mine: Mine, entry: RosterEntry): Partial<Row> {
  const mark = markOf(mine, entry);
  if (!mark) return {};
  const { label, hue, pinned, hidden } = mark;
  return {
    ...(label !== null && calledOtherwise(entry, label)),
    ...(hue !== null && { hue }),
    ...(pinned && { pinned }),
    ...(hidden && { hidden }),
  };
}

/** Who has nothing beside the name keeps that there. */
const calledOtherwise = ({ title, detail }: RosterEntry, label: string) => ({
  title: label,
  initials: initials(label),
  realName: title,
  ...(detail === null && { detail: title }),
});

/** The server's clock decides (section 5.10), by what this worker has heard of it. */
function runsOutAt({ expiresAt }: RosterEntry, serverAhead: number | null, set: number): number | null {
  if (expiresAt === null || serverAhead === null) return null;
  return expiresAt - serverAhead + set;
}

function stateOf(entry: RosterEntry): Row['state'] {
  if (entry.signInId === null) return 'ended';
  return entry.disabled ? 'disabled' : 'live';
}

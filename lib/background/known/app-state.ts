import type { Attempt } from '../../session/attempt';
import type { Picture } from '../../session/kept/picture';
import type { Deployment, Origin, SignInId } from '../../session/types';
import type { AppFace, Obstacle, StaleTabs } from '../../session/view';
import type { FlowRecord } from './flow-record';
import { NOTHING_MINE } from './mine/mine';
import {
  type Activity,
  type AppRecord,
  EMPTY_ROSTER,
  type Journal,
  type Memberships,
  type Mine,
  type PauseRecord,
  type Roster,
} from './records';
import type { Works } from './works';

/** Somebody else was made active, and not here (row T8). */
export interface OutsideChange {
  previous: string;
  activeId: SignInId;
}

/** Everything known of one app. The first eight are durable; the rest lives as long as the worker. */
export interface AppState {
  app: AppRecord;
  roster: Roster;
  journal: Journal | null;
  flow: FlowRecord | null;
  pause: PauseRecord | null;
  mine: Mine;
  /** Accounts stand as they were last used, and not in the person's own order. */
  byUse: boolean;
  /** Which pages of its own there are to go to. */
  leads: NonNullable<AppFace['leads']>;
  /** Who was made active, oldest first; null where there is nothing to tell. */
  history: readonly Activity[] | null;
  /** Where people can work, as each list told it last; whoever was looked up last comes last. */
  places: readonly Memberships[];
  /** Pictures of accounts by their keys; empty where the person wants none. */
  pictures: ReadonlyMap<string, Picture>;
  /** Open attempts as the server last told them, newest first. */
  attempts: Attempt[];
  /** By what the accounts of the last read can be told, by sign-in id; kept in memory alone. */
  identifiers: ReadonlyMap<string, string[]>;
  /** As its server told it last: the pages that it names are claims. */
  told: Deployment | null;
  /** The same without pages that do not belong to the app. */
  deployment: Deployment | null;
  /** Its name, behind its host where the name alone could be taken for another's. */
  called: string;
  /** The API's first, then those of pages that belong to the app. */
  origins: Origin[];
  deploymentReadAt: number | null;
  works: Works;
  obstacle: Obstacle | null;
  staleTabs: StaleTabs | null;
  /** The last one that a read has shown. */
  outsideChange: OutsideChange | null;
  /** Why nothing was done that was asked for without a page of ours, in words. */
  refused: string | null;
  /** The browser sends two session cookies of one name. */
  twoCookies: boolean;
  /** Those of `origins` whose tabs the person lets the switcher see, as far as their hosts are granted. */
  seen: Origin[];
  /** Those that may be switched on at all. */
  offers: Origin[];
  /** Those on the app's own hosts that the person may be asked for together. */
  offered: Origin[];
  /** How far the server's clock is ahead of this worker's ticks, by its last reply, in milliseconds; null before it. */
  serverAhead: number | null;
  revision: number;
}

/** Of an app of which nothing was read yet. */
export const emptyState = (app: AppRecord): AppState => ({
  app,
  roster: EMPTY_ROSTER,
  journal: null,
  flow: null,
  pause: null,
  mine: NOTHING_MINE,
  byUse: false,
  leads: [],
  history: null,
  places: [],
  pictures: new Map(),
  attempts: [],
  identifiers: new Map(),
  told: null,
  deployment: null,
  called: app.name,
  origins: [app.origin],
  deploymentReadAt: null,
  works: new Map(),
  obstacle: null,
  staleTabs: null,
  outsideChange: null,
  refused: null,
  twoCookies: false,
  seen: [],
  offers: [],
  offered: [],
  serverAhead: null,
  revision: 0,
});

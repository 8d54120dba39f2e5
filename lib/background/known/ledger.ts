import { ownTabPages, tabOffers } from '../../session/hosts/tab-offers';
import { untilDone } from '../../session/once';
import type { Policy } from '../../session/settings/policy';
import type { HistoryDays } from '../../session/settings/settings';
import { inSlices } from '../../session/slices';
import type { Origin } from '../../session/types';
import { jarOf, type View } from '../../session/view';
import { lookAtNames } from './alike';
import { type AppState, emptyState } from './app-state';
import { CACHED_DEPLOYMENT, LEFT_PAINT, picturesIn } from './cached-shapes';
import type { Effects } from './effects';
import { FLOW } from './flow-shape';
import { flowView } from './flow-state';
import { flowStep } from './flow-step';
import { withActivity } from './history';
import { HISTORY } from './history-shape';
import { createLatest } from './latest';
import { createMarks, type Marks } from './marks';
import { touched } from './mine/changing';
import { hiddenActive, NOTHING_MINE } from './mine/mine';
import { MINE } from './mine-shape';
import { leadsOf, ownPages, switchedOn } from './own-pages';
import { paint, paintWhole } from './paint';
import { PLACES } from './places-shape';
import { type AppRecord, EMPTY_ROSTER } from './records';
import { ROSTER } from './roster-shape';
import { createSaving, DURABLE, type Part } from './saving';
import { journalShape, PAUSE } from './shapes';
import { leftWorks } from './works';

/** The single writer of one app's state: durable records first, then the cache, then the news. */
export interface Ledger extends Marks {
  /** Reads what an earlier worker left; must be awaited before anything else. */
  ready(): Promise<void>;
  /** Whether that was done: before, nothing is known but the app's own record. */
  isReady(): boolean;
  state(): AppState;
  /** Applies a change at once in memory. `quiet` tells no page: a step that nobody should see. */
  change(patch: Partial<AppState>, how?: { quiet: boolean }): Promise<void>;
  /** Whether the disk has this as it is: what depends on it must not be sent otherwise. */
  isSaved(part: Part): boolean;
  /** As far as a first frame shows it. */
  view(): View;
  /** With every row. */
  whole(): Promise<View>;
  /** The same in the person's own order, whichever they want to see: no switch changes it. */
  inOwnOrder(): Promise<View>;
  /**
   * Judges anew what the app is called, which pages belong to it and may be seen, and how its accounts are ordered: others
   * came, went or claim others, or the person wants it otherwise.
   */
  review(): Promise<void>;
}

export const recordKeys = (app: Pick<AppRecord, 'origin' | 'mode' | 'linked'>) => {
  const session = `${app.origin}|${jarOf(app)}`;
  return {
    app: `app:${app.origin}`,
    roster: `roster:${session}`,
    journal: `journal:${session}`,
    flow: `flow:${session}`,
    pause: `pause:${app.origin}`,
    // Of the app, whichever session it has: the people are the same.
    mine: `mine:${app.origin}`,
    history: `history:${app.origin}`,
    places: `places:${app.origin}`,
    token: `token:${session}`,
  };
};

/** What a ledger needs beside its app. */
interface Around {
  effects: Effects;
  belongsTo(page: Origin): Origin | null;
  calledAs(app: AppRecord): string;
  isShown(origin: Origin): boolean;
  historyDays(): HistoryDays;
  policy(): Policy;
  isByUse(): boolean;
  changed(view: View): void;
}

export function createLedger(
  app: AppRecord,
  { effects, belongsTo, calledAs, isShown, historyDays, policy, isByUse, changed }: Around,
): Ledger {
  const { store, cache, clock, hosts, announce } = effects;
  const keys = recordKeys(app);
  let state: AppState = emptyState(app);
  let isReady = false;
  const saving = createSaving({ store, keys, state: () => state });
  const writePaint = createLatest(cache.writePaint);

  /** Follows the clock, so that revisions keep growing even after the cache was lost. */
  const later = (revision = 0): number => Math.max(revision + 1, clock.now());

  async function load(): Promise<void> {
    const [roster, journal, flow, pause, history, places, mine, painted, deployment, pictures] =
      await Promise.all([
        store.load(keys.roster, ROSTER),
        store.load(keys.journal, journalShape(clock.ticks())),
        store.load(keys.flow, FLOW),
        store.load(keys.pause, PAUSE),
        historyDays() === 'off' ? null : store.load(keys.history, HISTORY),
        store.load(keys.places, PLACES),
        store.load(keys.mine, MINE),
        cache.readPaint(app.origin),
        cache.readDeployment(app.origin),
        app.pictures ? cache.readPictures(app.origin) : [],
      ]);
    const left = LEFT_PAINT.read(painted);
    const cached = CACHED_DEPLOYMENT.read(deployment);
    if (roster) await inSlices(lookAtNames(roster.entries), effects.breathe);
    state = {
      ...state,
      roster: roster ?? EMPTY_ROSTER,
      journal,
      pause,
      mine: mine ?? NOTHING_MINE,
      history,
      places: places ?? [],
      pictures: picturesIn(pictures),
      flow: flow && flowStep(flow, { kind: 'browser-started', run: await effects.browserRun() }),
      told: cached?.deployment ?? null,
      deploymentReadAt: cached?.readAt ?? null,
      // Later than what an earlier worker told, too, of which the last may never have been painted.
      revision: left || roster ? later(left?.revision) : 0,
    };
    state = { ...state, works: leftWorks(left, state) };
    state = { ...state, ...(await ownNow()) };
    isReady = true;
  }

  function own() {
    const pages = ownPages(state, (page) => belongsTo(page) === app.origin, policy());
    const seen = state.seen.filter((page) => pages.origins.includes(page));
    const named = { ...app, tabOrigins: pages.origins };
    const offers = tabOffers(named).flat();
    return {
      ...pages,
      called: calledAs(state.app),
      seen,
      offers,
      offered: ownTabPages(named),
      byUse: isByUse(),
      leads: leadsOf({ app, ...pages }),
    };
  }

  async function ownNow() {
    const now = own();
    const pages = switchedOn({ app: state.app, origins: now.origins });
    const granted = await Promise.all(pages.map((page) => hosts.granted([page])));
    return { ...now, seen: pages.filter((_, at) => granted[at]) };
  }

  async function review(): Promise<void> {
    if (!isReady) return;
    const { deployment, origins, called, seen, offers, offered, byUse, leads } = state;
    const now = await ownNow();
    if (
      JSON.stringify(now) !==
      JSON.stringify({ deployment, origins, called, seen, offers, offered, byUse, leads })
    )
      await change(now);
  }

  const moment = () => ({ now: clock.ticks(), set: clock.now() - clock.ticks() });
  const painted = (): View => paint(state, moment());

  async function change(patch: Partial<AppState>, how = { quiet: false }): Promise<void> {
    const before = state;
    // Also of what no page is told: an answer shows it, and must not give way to what was told before it.
    state = { ...state, ...patch, revision: later(state.revision) };
    const days = historyDays();
    if (patch.roster && days !== 'off')
      state = { ...state, history: withActivity(before, state, { now: clock.now(), days }) };
    if (patch.told || patch.app) state = { ...state, ...own() };
    const shown = hiddenActive(state);
    if (shown) state = { ...state, mine: touched(state, shown, { hidden: false }) };
    if (effects.closed()) return;
    const parts = DURABLE.filter((part) => before[part] !== state[part]);
    const isTakenAgain = parts.length > 0 && (await saving.save(parts));
    if (isTakenAgain && state.obstacle?.kind === 'not-saved') state = { ...state, obstacle: null };
    if (saving.isRefused() && state.obstacle === null) state = { ...state, obstacle: { kind: 'not-saved' } };
    if (!how.quiet) await publish();
  }

  async function publish(): Promise<void> {
    state = { ...state, revision: later(state.revision) };
    const view = painted();
    announce({ kind: 'view', view });
    if (state.flow && isShown(app.origin)) announce({ kind: 'flow', flow: flowView(state, clock.ticks()) });
    changed(view);
    // Nobody waits for what can be lost without harm.
    writePaint(view);
  }

  return {
    // What the disk does not tell it may the next time.
    ready: untilDone(load),
    isReady: () => isReady,
    state: () => state,
    change,
    isSaved: saving.isSaved,
    review,
    ...createMarks({ works: () => state.works, change: (works) => change({ works }), now: clock.ticks }),
    view: painted,
    whole: () => inSlices(paintWhole(state, moment()), effects.breathe),
    inOwnOrder: () => inSlices(paintWhole({ ...state, byUse: false }, moment()), effects.breathe),
  };
}

import { once } from '../../../../lib/session/once';
import { asTheyStood } from '../../../../lib/session/order/as-they-stood';
import type { Origin } from '../../../../lib/session/types';
import type { AppFace, AppSummary, Row, View } from '../../../../lib/session/view';
import type { Listed } from '../listed';
import { otherRoom } from '../other-room';
import { otherApps } from '../selectors';
import type { PopupState } from '../state';

/** A place of the list over all apps: an account or, without a row, an app by itself. */
export interface Stop {
  face: AppFace;
  row: Listed | null;
  /** Who is active in the app. */
  isActive: boolean;
}

/** All accounts of an app. */
export const stopsIn = once(({ app, rows, activeKey }: View): Stop[] =>
  rows.map((row) => ({ face: app, row, isActive: row.key === activeKey })),
);

/** Those who can be become. */
const listedIn = once((view: View): Stop[] =>
  stopsIn(view).filter(({ row }) => row && !row.hidden && row.state !== 'ended'),
);

/** An app's view with everybody where they stood when the popup first showed them. */
export const viewShown = ({ view, stood }: PopupState): View | null =>
  view && stood ? withStood(view)(stood) : view;

const withStood = once((view: View) =>
  once((stood: Row[]): View => ({ ...view, rows: asTheyStood(view.rows, stood) })),
);

/** Another app with what is listed of it. */
export interface OtherApp {
  summary: AppSummary;
  /** Its accounts; none while it is folded, and before it is read. */
  accounts: Stop[];
  /** It has a row of its own: it is folded or was, or has nobody to list. */
  own: Stop | null;
}

/** The other apps in their order. */
export function otherStops(state: PopupState): OtherApp[] {
  const { folded } = otherRoom(state);
  return otherApps(state).map((summary) => {
    const { origin } = summary.face;
    const there = state.others?.[origin];
    const view = there && viewShown(there);
    const accounts = view && (!folded || isOpened(state, origin)) ? listedIn(view) : [];
    const isEmpty = view ? accounts.length === 0 : !summary.count;
    const own = folded || isEmpty ? { face: summary.face, row: null, isActive: false } : null;
    return { summary, accounts, own };
  });
}

export const isOpened = ({ opened = [] }: PopupState, app: Origin): boolean => opened.includes(app);

/** The app of a place, where that is not the one in front. */
export const appOf = ({ origin }: PopupState, { face }: Stop): Origin | undefined =>
  face.origin === origin ? undefined : face.origin;

/** What else is so once an app is unfolded. */
export const opened = ({ opened = [] }: PopupState, { face }: Stop) => ({
  opened: [...opened, face.origin],
});

/** Its own row has the keyboard once its accounts are gone. */
export const closed = ({ opened = [] }: PopupState, { face }: Stop) => ({
  opened: opened.filter((app) => app !== face.origin),
  selected: '',
  selectedIn: face.origin,
});

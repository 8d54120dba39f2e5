import { LONGEST_PAUSE } from '../../../lib/session/limits';
import type { AppFace, AppSummary, Obstacle, Row } from '../../../lib/session/view';
import { indexed, rowIn } from './row-index';
import type { PopupState } from './state';

/** Which of the popup's whole faces is shown. */
export type Frame = 'bones' | 'first-run' | 'empty' | 'signed-out' | 'ended' | 'accounts';

export function frameOf({ index, origin, view, listsEnded }: PopupState): Frame {
  if (index?.apps.length === 0) return 'first-run';
  if (!index || !origin || !view || (view.phase === 'unread' && view.rows.length === 0)) return 'bones';
  if (view.phase === 'signed-in' || view.phase === 'unread') return 'accounts';
  if (view.rows.length === 0) return 'empty';
  return view.phase === 'ended' && !listsEnded ? 'ended' : 'signed-out';
}

/** The app on screen, known from the view or, before the first read, from the index. */
export const faceOf = ({ view, index, origin }: PopupState): AppFace | null =>
  view?.app ?? index?.apps.find(({ face }) => face.origin === origin)?.face ?? null;

/** Its name, for sentences. */
export const appName = (state: PopupState): string => faceOf(state)?.name ?? '';

const NOBODY: Row[] = [];

export const rowsOf = ({ view }: PopupState): Row[] => view?.rows ?? NOBODY;

export const rowOf = ({ view }: PopupState, key: string | null): Row | null => rowIn(view, key);

/** The active account, or null when nobody is. */
export const activeRow = (state: PopupState): Row | null => rowOf(state, state.view?.activeKey ?? null);

/** The key that leads to an account; to one that was not added here none does. */
export const digitOf = ({ isForeign, digit }: Row): number | null => (isForeign ? null : digit);

/** The apps beside the one in front. */
export const otherApps = ({ index, origin }: PopupState): AppSummary[] =>
  index?.apps.filter(({ face }) => face.origin !== origin) ?? [];

/** Whether it is the only one. */
export const isAlone = (state: PopupState): boolean => !otherApps(state)[0];

/** Whether the accounts on screen cannot be read again right now, so that the header gives their age. */
export const cannotRead = ({ online, view }: PopupState): boolean =>
  !online || !HARMLESS.includes(view?.obstacle?.kind);

/** What stands in the way of no reading. */
const HARMLESS: (Obstacle['kind'] | undefined)[] = [undefined, 'throttled', 'not-saved'];

/** What stands in the app's way now: a pause that is over does not, nor one that no server can have asked for. */
export function obstacleNow({ view, now }: PopupState): Obstacle | null {
  const obstacle = view?.obstacle ?? null;
  return obstacle?.kind === 'throttled' && !isLasting(obstacle.until - now) ? null : obstacle;
}

const isLasting = (ms: number): boolean => ms > 0 && ms <= LONGEST_PAUSE;

/** Why nothing can be done with the rows, or null: only what is certain bars them (ruling: a click tries at once). */
export function rowsBarred(state: PopupState): 'offline' | 'permission' | 'throttled' | null {
  if (!state.online) return 'offline';
  const kind = obstacleNow(state)?.kind;
  return kind === 'permission' || kind === 'throttled' ? kind : null;
}

/** Why no account can be added, or null (rules FR-12 and FR-13). */
export type AddBar = 'limit' | 'single' | 'maintenance' | 'offline' | 'permission';

export function addBarred(state: PopupState): AddBar | null {
  const face = faceOf(state);
  if (!face) return null;
  const barred = rowsBarred(state);
  if (barred === 'offline' || barred === 'permission') return barred;
  if (face.maintenance) return 'maintenance';
  const count = liveCount(state);
  if (!face.severalAccounts && count > 0) return 'single';
  return face.accountLimit !== null && count >= face.accountLimit ? 'limit' : null;
}

/** Live and disabled accounts: both take a place in the session. */
export const liveCount = (state: PopupState): number =>
  indexed(rowsOf(state)).standing + (state.view?.more ?? 0);

import type { Result } from '../../../lib/result';
import type { Failure } from '../../../lib/session/failure';
import type { StaleTabList } from '../../../lib/session/hosts/stale-tabs';
import { DEFAULT_SETTINGS } from '../../../lib/session/settings/default-settings';
import type { Settings } from '../../../lib/session/settings/settings';
import type { Origin, PlaceChoice, SeenPlaces } from '../../../lib/session/types';
import type { AppIndex, Row, View } from '../../../lib/session/view';
import { arrange } from './arrange';
import type { Finder } from './listed';
import type { Open } from './open';
import type { Press } from './press';
import type { Said } from './said';
import type { Slip, SwitchWish } from './wish';

/** Everything the popup shows follows from this; see selectors.ts and tray-choice.ts. */
export interface PopupState {
  /** Wall clock of the last tick, in milliseconds. */
  now: number;
  online: boolean;
  /** Null until it is read or asked for. */
  index: AppIndex | null;
  /** The app on screen. */
  origin: Origin | null;
  /** The app of the active tab. */
  here: Origin | null;
  /** Origin of the page in the active tab, where it is the web's; null until that is known. */
  page: Origin | null;
  /** Whether the active tab is in a container of Firefox. */
  container: boolean;
  view: View | null;
  /** Its rows as they were first shown, in the order that the person has chosen since: absent until news have come. */
  stood?: Row[] | undefined;
  /** How many of its rows the worker has not told yet; as far as they were known before, those stand in for them. */
  owed: number;
  /** The worker was asked for them. */
  asksRest?: boolean;
  /** Who was active last, also while nobody is for a moment. */
  lastActive: string | null;
  /** Keys of the list on screen, in its order. */
  slots: string[];
  settings: Settings;
  refreshing: boolean;
  /** When that was asked whose answer is awaited while refreshing. */
  askedAt: number;
  /** The person asked for it, at what stands in the way. */
  insists?: boolean;
  wish: SwitchWish | null;
  /** A failure that the worker did not put into a view. */
  slip: Slip | null;
  /** Somebody was made active in this popup: the way back is offered. */
  switched?: boolean;
  typed: string;
  /** After "/": digits are typed, not taken as shortcuts. */
  literal: boolean;
  /** Key of the row that the keyboard was led to; empty for another app's own row. */
  selected: string | null;
  /** Its app, where that is not the one in front. */
  selectedIn?: Origin | undefined;
  /** The row that the pointer selected: it is on it, so that nothing has to be scrolled. */
  pointed: string | null;
  /** Where the pointer is down. */
  press: Press | null;
  open: Open | null;
  /** Where the active account can work, as the server answered; null until then. */
  places: Result<PlaceChoice[], Failure> | null;
  /** Tabs that may still show somebody else, as the worker found them; until then there is nothing. */
  tabs?: Result<StaleTabList, Failure> | null;
  /** Where people can work as far as that was seen, by the keys of their rows; absent until it is asked for. */
  seen?: Record<string, SeenPlaces>;
  /** What filters the list, once it can find those places, too; accounts alone before. */
  find?: Finder;
  /** Nobody has chosen a place here yet: it is said what follows from that. */
  newToPlaces?: boolean;
  /** "Add account" was pressed although it cannot be done: the tray says why. */
  addRefused?: boolean;
  /** No keys open the popup, and the person has not put that message away. */
  keyless?: boolean | undefined;
  /** Notes that were dismissed while the popup is open. */
  hidden: string[];
  /** The tick in the sheet that asks before everybody is signed out. */
  forgetLabels: boolean;
  /** The person asked to see who was in a session that has ended. */
  listsEnded?: boolean | undefined;
  /** All who have ended are listed, not only the latest. */
  unfolded?: boolean;
  /** Set once the person has asked to see those who are hidden. */
  showsHidden?: boolean;
  /** The other apps as they would be in front, as far as they are read. */
  others?: Record<Origin, PopupState> | undefined;
  /** Those of them that the person has unfolded. */
  opened?: Origin[] | undefined;
  /** The one of them in which somebody was made active last: the way back and the way there are offered. */
  switchedIn?: Origin | undefined;
  said: Said | null;
  /** When there was last something new to say. */
  saidAt: number;
}

/** What is known before the first frame. */
export type Opening = Pick<PopupState, 'now' | 'online' | 'index' | 'here' | 'container' | 'origin' | 'view'>;

export const startState = ({ now, online, index, here, container, origin, view }: Opening): PopupState => ({
  ...{ now, online, index, here, container, origin, view },
  page: null,
  owed: view?.more ?? 0,
  lastActive: view?.activeKey ?? null,
  slots: view ? arrange({ slots: [], lastActive: null }, view) : [],
  settings: { ...DEFAULT_SETTINGS, theme: index?.theme ?? DEFAULT_SETTINGS.theme },
  refreshing: false,
  askedAt: 0,
  wish: null,
  slip: null,
  typed: '',
  literal: false,
  selected: null,
  pointed: null,
  press: null,
  open: null,
  places: null,
  hidden: [],
  forgetLabels: false,
  said: null,
  saidAt: 0,
});

/** Notes since when something else is said. */
export const withMoment = (before: PopupState, next: PopupState): PopupState =>
  next.said === before.said ? next : { ...next, saidAt: next.now };

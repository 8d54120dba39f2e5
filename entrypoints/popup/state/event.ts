import type { Failure } from '../../../lib/session/failure';
import type { Origin } from '../../../lib/session/types';
import type { AppIndex, View } from '../../../lib/session/view';
import type { Open } from './open';
import type { PopupState } from './state';
import type { SwitchWish } from './wish';

/** What changes by itself alone: nothing else follows from it. */
type Plain = Pick<
  PopupState,
  | 'online'
  | 'here'
  | 'page'
  | 'container'
  | 'settings'
  | 'refreshing'
  | 'askedAt'
  | 'asksRest'
  | 'insists'
  | 'slip'
  | 'switched'
  | 'literal'
  | 'selected'
  | 'selectedIn'
  | 'others'
  | 'opened'
  | 'switchedIn'
  | 'pointed'
  | 'press'
  | 'places'
  | 'tabs'
  | 'seen'
  | 'find'
  | 'newToPlaces'
  | 'forgetLabels'
  | 'listsEnded'
  | 'unfolded'
  | 'showsHidden'
  | 'said'
  | 'keyless'
>;

/** What a person does that only changes what is shown; it happens in the same frame. */
export type Gesture =
  | { kind: 'changed'; to: Partial<Plain> }
  | { kind: 'typed'; text: string }
  | { kind: 'opened'; open: Open }
  | { kind: 'closed' }
  | { kind: 'note-hidden'; note: string };

export type PopupEvent =
  | Gesture
  | { kind: 'ticked'; now: number }
  | { kind: 'indexed'; index: AppIndex; here: Origin | null }
  | { kind: 'app-chosen'; origin: Origin; view: View | null }
  | { kind: 'painted'; view: View }
  | { kind: 'wished'; wish: SwitchWish }
  | { kind: 'wish-answered'; wish: SwitchWish; failure: Failure | null }
  | { kind: 'add-refused' }
  | { kind: 'elsewhere'; app: Origin; event: PopupEvent }; // in an app that is not the one in front

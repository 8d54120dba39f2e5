import { otherApps } from '../selectors';
import type { PopupState } from '../state';

/** What is known of each app that is read, the one in front first. */
export const appsRead = (state: PopupState): Pick<PopupState, 'view' | 'seen'>[] =>
  [state, ...otherApps(state).map(({ face }) => state.others?.[face.origin])].flatMap((app) => app ?? []);

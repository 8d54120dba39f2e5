import type { Origin } from '../../../../lib/session/types';
import type { PopupState } from '../state';

/** An app as it would be in front, now; null while it is not read. The digits are those of the app in front alone. */
export function appThere(state: PopupState, app: Origin | undefined): PopupState | null {
  if (app === undefined || app === state.origin) return state;
  const there = state.others?.[app];
  if (!there) return null;
  const { now, online, settings, typed } = state;
  return { ...there, now, online, settings, typed, literal: true };
}

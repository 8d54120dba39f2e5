import type { Origin } from '../../../../lib/session/types';
import type { PopupState } from '../state';

/** The app over one of whose accounts something is open, where that is not the one in front. */
export const openApp = ({ origin, others = {} }: PopupState): Origin | undefined =>
  Object.keys(others).find((app) => app !== origin && others[app]?.open);

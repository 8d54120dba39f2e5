import { type ExplainedKey, explained } from '../../../lib/i18n/words';
import { appName, faceOf, liveCount } from '../state/selectors';
import type { PopupState } from '../state/state';

/** A message about the app: a title, and a line that says why or what can be done about it. */
export const explanation = (state: PopupState, key: ExplainedKey): ReturnType<typeof explained> =>
  explained(key, { app: appName(state), count: liveCount(state), limit: faceOf(state)?.accountLimit ?? 0 });

import { type ExplainedKey, explained, words } from '../../../lib/i18n/words';
import { addBarred, appName, faceOf, liveCount } from '../state/selectors';
import type { PopupState } from '../state/state';

/** A message about the app: a title, and a line that says why or what can be done about it. */
export const explanation = (state: PopupState, key: ExplainedKey): ReturnType<typeof explained> =>
  explained(key, { app: appName(state), count: liveCount(state), limit: faceOf(state)?.accountLimit ?? 0 });

/** What an empty app says: that an account can be added, or why none can. */
export function invitation(state: PopupState): string {
  const bar = addBarred(state);
  return bar === null ? words('blank.emptyText') : explanation(state, bar).line;
}

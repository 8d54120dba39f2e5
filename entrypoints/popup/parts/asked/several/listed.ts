import { words } from '../../../../../lib/i18n/words';
import { once } from '../../../../../lib/session/once';
import { type FoundRows, foundRows } from '../../../state/found-rows';
import { otherApps } from '../../../state/selectors';
import { oneList } from '../../../state/several/one-list';
import type { PopupState } from '../../../state/state';
import { doesSentence } from '../../../words/does-words';

/** What there is to walk through; of one app alone it is that app's list. */
export const listed = once(
  (state: PopupState): FoundRows =>
    otherApps(state).length === 0
      ? foundRows(state)
      : { ...oneList(state), hint: words('popup.filterHintAll'), does: doesSentence(state) },
);

import { isolated, words } from '../../../lib/i18n/words';
import type { FoundRows } from '../state/found-rows';
import { appName, otherApps } from '../state/selectors';
import type { PopupState } from '../state/state';

/** What was searched where nobody matches. */
export const noMatch = ({ state, listed }: { state: PopupState; listed: FoundRows }) => ({
  title: words('popup.noMatch', { typed: isolated(state.typed.trim()) }),
  line: otherApps(state)[0]
    ? words('popup.searchedAll', listed.all)
    : words('popup.searched', listed.all, { app: appName(state) }),
});

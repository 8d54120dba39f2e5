import { WaitLine } from '../../../components/wait-line';
import { words } from '../../../lib/i18n/words';
import type { Shown } from './shown';

/** The app's own page is open in a tab: the new account is noticed by itself. */
export const OpenedNote = ({ state }: Shown) =>
  state.opened ? <WaitLine told>{words('signIn.hosted.opened')}</WaitLine> : null;

import { words } from '../../../lib/i18n/words';
import type { LeftOut } from '../../../lib/session/view';

/** What the list lacks, under it. */
export const LeftOutLines = ({ live, ended, details }: LeftOut) => (
  <>
    {live > 0 && <p class="hint">{words('popup.notShown', live)}</p>}
    {ended && <p class="hint">{words('popup.endedNotKept')}</p>}
    {details && <p class="hint">{words('popup.detailsNotKept')}</p>}
  </>
);

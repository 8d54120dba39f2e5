import { Icon } from '../../../components/marks/icon';
import { words } from '../../../lib/i18n/words';
import type { Row } from '../../../lib/session/view';

/** What must never be missed about an account: one that somebody acts as, or that was not added here. */
export const RowMark = ({ row: { isGuise, isForeign, state } }: { row: Row }) => {
  if (state === 'ended' || !(isGuise || isForeign)) return null;
  return (
    <span class="row-mark" data-guise={isGuise}>
      <Icon name={isGuise ? 'guise' : 'alert'} small />
      {words(isGuise ? 'row.guise' : 'row.foreign')}
      {' · '}
    </span>
  );
};

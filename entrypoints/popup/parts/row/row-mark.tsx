import { Icon } from '../../../../components/marks/icon';
import { words } from '../../../../lib/i18n/words';
import type { RowMark as Mark } from '../../state/row-look';

/** What must never be missed about an account. */
export const RowMark = ({ mark }: { mark: Mark | null }) =>
  mark && (
    <span class="row-mark" data-guise={mark === 'guise'}>
      <Icon name={mark === 'guise' ? 'guise' : 'alert'} small />
      {words(`row.${mark}`)}
      {' · '}
    </span>
  );

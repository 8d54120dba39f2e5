import { Icon } from '../../../../components/marks/icon';
import { isolated, words } from '../../../../lib/i18n/words';
import { activeRow } from '../../state/selectors';
import type { PartProps } from '../part-props';

/** Over everything while somebody acts as another person: as whom, and the one way out. */
export const GuiseStrip = ({ state, act }: PartProps) => {
  const row = activeRow(state);
  if (!row) return null;
  const { key, title } = row;
  return (
    <>
      <Icon name="guise" />
      <b class="trim" role="status">
        {words('guise.actingAs', { name: isolated(title) })}
      </b>
      <button type="button" class="btn" onClick={() => act({ kind: 'confirm-sign-out', key })}>
        {words('guise.leave')}
      </button>
    </>
  );
};

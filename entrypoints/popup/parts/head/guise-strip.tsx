import { Icon } from '../../../../components/marks/icon';
import { leftWords } from '../../../../components/words/time-words';
import { isolated, words } from '../../../../lib/i18n/words';
import { activeRow } from '../../state/selectors';
import type { PartProps } from '../part-props';

/** Over everything while somebody acts as another person: as whom, for how long, and the one way out. */
export const GuiseStrip = ({ state, act }: PartProps) => {
  const row = activeRow(state);
  if (!row) return null;
  const { key, title, at } = row;
  const left = at === null ? null : leftWords(at, state.now);
  return (
    <>
      <Icon name="guise" />
      <b class="trim" role="status">
        {words('guise.actingAs', { name: isolated(title) })}
      </b>
      {left && <span>· {left}</span>}
      <button type="button" class="btn" onClick={() => act({ kind: 'confirm-sign-out', key })}>
        {words('guise.leave')}
      </button>
    </>
  );
};

import { Icon } from '../../../components/marks/icon';
import { isolated, words } from '../../../lib/i18n/words';
import type { Row } from '../../../lib/session/view';
import type { PartProps } from './part-props';

/** Opens everything that can be done with an account. */
export const ActionsButton = ({ state, act, row }: PartProps & { row: Row }) => (
  <button
    type="button"
    class="more"
    data-anchor={row.key}
    aria-label={words('popup.actionsFor', { name: isolated(row.title) })}
    aria-haspopup="menu"
    aria-expanded={state.open?.kind === 'row' && state.open.key === row.key}
    onClick={() => act({ kind: 'opened', open: { kind: 'row', key: row.key } })}
  >
    <Icon name="more" />
  </button>
);

import { Icon } from '../../../components/marks/icon';
import { isolated, words } from '../../../lib/i18n/words';
import type { Row } from '../../../lib/session/view';
import type { PartProps } from './part-props';

export interface ActionsButtonProps extends PartProps {
  row: Row;
  look?: string;
  /** Which row of the list it is laid over. */
  at?: number;
  /** Whether it stands at the row's very end. */
  last?: boolean;
}

/** Opens everything that can be done with an account. */
export const ActionsButton = ({ state, act, row, look = '', at, last }: ActionsButtonProps) => (
  <button
    type="button"
    class={`more ${look}`}
    style={{ '--at': at }}
    data-anchor={row.key}
    data-last={last}
    aria-label={words('popup.actionsFor', { name: isolated(row.title) })}
    aria-haspopup="menu"
    aria-expanded={state.open?.kind === 'row' && state.open.key === row.key}
    onClick={() => act({ kind: 'opened', open: { kind: 'row', key: row.key } })}
  >
    <Icon name="more" />
  </button>
);

import { Icon } from '../../../components/marks/icon';
import { IconButton } from '../../../components/marks/icon-button';
import { words } from '../../../lib/i18n/words';
import { WHO } from '../state/list-ids';
import { activeWords } from '../words/active-words';
import { matchWords } from '../words/match-words';
import type { ListedProps } from './part-props';
import { VIEW } from './view-anchor';

/** How the list is looked at, or how many are found and the way back to all; and unseen who is active. */
export const FilterEnd = ({ state, act, listed }: ListedProps) => (
  <span class="filter-end">
    <span id={WHO} hidden>
      {activeWords(state)}
    </span>
    {state.typed === '' ? (
      <button
        type="button"
        class="more mini"
        data-anchor={VIEW}
        aria-label={words('popup.view')}
        title={words('popup.view')}
        aria-haspopup="menu"
        aria-expanded={state.open?.kind === 'view'}
        onClick={() => act({ kind: 'opened', open: { kind: 'view' } })}
      >
        <Icon name="sort" />
      </button>
    ) : (
      <>
        <span class="count">{matchWords(listed)}</span>
        <IconButton
          icon="cross"
          look="mini"
          label={words('popup.clearFilter')}
          onClick={() => act({ kind: 'clear' })}
        />
      </>
    )}
  </span>
);

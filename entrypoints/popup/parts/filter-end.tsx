import { IconButton } from '../../../components/marks/icon-button';
import { words } from '../../../lib/i18n/words';
import { WHO } from '../state/list-ids';
import { activeWords } from '../words/active-words';
import { matchWords } from '../words/match-words';
import type { ListedProps } from './part-props';

/** How many are found, the way back to all, and unseen who is active. */
export const FilterEnd = ({ state, act, listed }: ListedProps) => (
  <span class="filter-end">
    <span id={WHO} hidden>
      {activeWords(state)}
    </span>
    {state.typed !== '' && (
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

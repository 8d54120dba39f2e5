import { Icon } from '../../../components/marks/icon';
import { IconButton } from '../../../components/marks/icon-button';
import { isolated, words } from '../../../lib/i18n/words';
import type { FoundRows } from '../state/found-rows';
import { LIST, rowId } from '../state/list-ids';
import { activeRow } from '../state/selectors';
import { matchWords } from '../words/row-words';
import type { PartProps } from './part-props';

export interface FilterFieldProps extends PartProps {
  listed: FoundRows;
}

/** Where typing goes: narrows the list and keeps the focus while arrows walk through it. */
export const FilterField = ({ state, act, listed }: FilterFieldProps) => {
  const active = activeRow(state);
  return (
    <div class="filter">
      <Icon name="search" />
      <input
        data-filter
        // The popup opens here, and this is the way that lays nothing out before the first frame.
        autofocus
        type="text"
        role="combobox"
        aria-expanded={listed.found.length > 0}
        aria-autocomplete="list"
        aria-controls={LIST}
        aria-label={words('popup.filter')}
        aria-description={active ? words('said.active', { name: isolated(active.title) }) : undefined}
        aria-activedescendant={listed.selected && rowId(listed.selected.key)}
        placeholder={words('popup.filterHint')}
        value={state.typed}
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        onInput={(event) => act({ kind: 'typed', text: event.currentTarget.value })}
      />
      <span class="filter-end">
        {state.typed === '' ? (
          <span class="key" aria-hidden="true">
            /
          </span>
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
    </div>
  );
};

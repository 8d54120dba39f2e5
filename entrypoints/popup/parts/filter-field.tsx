import { Icon } from '../../../components/marks/icon';
import { words } from '../../../lib/i18n/words';
import { LIST, WHO } from '../state/list-ids';
import type { PopupState } from '../state/state';
import type { ListedProps } from './part-props';

export interface FilterFieldProps extends ListedProps {
  /** There is nobody to look for: it is drawn once something is typed, in place of the app bar. */
  few: boolean;
}

/** Where typing goes: narrows the list and keeps the focus while arrows walk through it. */
export const FilterField = ({ state, act, listed, later, few }: FilterFieldProps) => (
  <div class="filter" data-few={few ? isWriting(state) : undefined}>
    <Icon name="search" />
    <input
      data-filter
      // The popup opens here, and this is the way that lays nothing out before the first frame.
      autofocus
      type="text"
      role="combobox"
      aria-expanded={listed.count > 0}
      aria-autocomplete="list"
      aria-controls={LIST}
      aria-label={words('popup.filter')}
      aria-activedescendant={listed.option}
      aria-describedby={WHO}
      placeholder={listed.hint ?? words('popup.filterHint')}
      value={state.typed}
      autocomplete="off"
      autocapitalize="none"
      spellcheck={false}
      onInput={(event) => act({ kind: 'typed', text: event.currentTarget.value })}
    />
    {later && <later.FilterEnd state={state} act={act} listed={listed} />}
  </div>
);

/** After a slash, too, which is not shown. */
const isWriting = ({ typed, literal }: PopupState): boolean => typed !== '' || literal;

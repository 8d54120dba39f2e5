import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { Card } from '../../../../../components/card';
import { words } from '../../../../../lib/i18n/words';
import { createAccountsDeeds } from '../../../deeds/accounts/accounts-deeds';
import { type AccountsState, controlId } from '../../../state/accounts/accounts-state';
import { shownIn } from '../../../state/accounts/groups';
import { countWords } from '../../../words/count-words';
import type { PageProps } from '../../page-props';
import { SettingsProblem } from '../../settings-problem';
import { FilterLine } from '../filter-line';
import { AccountsFoot } from './accounts-foot';
import { AccountsTable } from './accounts-table';
import './accounts.css';
import { OrderCard } from './order-card';

/** Everybody of all apps, to be arranged and called as the person likes. */
export function AccountsSection({ state, deeds: { settings }, desk }: PageProps) {
  const deeds = createAccountsDeeds(desk);
  const [now] = useState(desk.ports.signIn.now);
  const { filter, most, done } = state.accounts;
  const { order = 'own' } = state.settings ?? {};
  const { groups, count } = shownIn(state);
  useEffect(deeds.complete, [state.views]);
  useFocus(state.accounts);
  return (
    <>
      <SettingsProblem failure={state.settingsFailure} />
      <OrderCard order={order} onChoose={(wanted) => settings.change({ order: wanted })} />
      <Card>
        <FilterLine
          label={words('options.accounts.filter')}
          typed={filter}
          found={countWords('accounts-found', count)}
          onLook={deeds.look}
        />
        {groups.length > 0 && (
          <AccountsTable
            groups={groups}
            accounts={state.accounts}
            isOwn={order === 'own'}
            now={now}
            deeds={deeds}
          />
        )}
        {count > most && (
          <button type="button" class="btn quiet sm accounts-more" onClick={deeds.showMore}>
            {words('options.accounts.more')}
          </button>
        )}
      </Card>
      <AccountsFoot state={state} done={done} isOwn={order === 'own'} />
    </>
  );
}

/** What is moved in the page loses the focus, and what it led to may be somewhere else by now. */
function useFocus({ lifted, focus, done }: AccountsState): void {
  const id = lifted ? controlId('grip', lifted) : focus;
  useLayoutEffect(() => {
    if (id !== null) document.getElementById(id)?.focus();
  }, [id, lifted?.at, done]);
}

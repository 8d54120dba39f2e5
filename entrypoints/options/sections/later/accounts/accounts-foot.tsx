import { Icon } from '../../../../../components/marks/icon';
import { Problem } from '../../../../../components/problem';
import { failureSentence } from '../../../../../components/words/failure-sentence';
import { isolated, words } from '../../../../../lib/i18n/words';
import type { Done } from '../../../state/accounts/accounts-state';
import { rowsFound } from '../../../state/accounts/groups';
import { matesOf } from '../../../state/accounts/moving';
import type { OptionsState } from '../../../state/state';
import { HOW } from './grip';

export interface AccountsFootProps {
  state: OptionsState;
  done: Done | null;
  /** Rows can be moved. */
  isOwn: boolean;
}

/** What is being done with the table or was done last, else how rows are moved. */
export function AccountsFoot({ state, done, isOwn }: AccountsFootProps) {
  if (done?.kind === 'failed')
    return (
      <div class="accounts-foot">
        <Problem text={failureSentence(done, done.app)} />
      </div>
    );
  const said = liftedWords(state) ?? (done && doneWords(done));
  return (
    <div class="accounts-foot">
      <Icon name="up-down" small />
      <span role="status">{said}</span>
      <span id={HOW} hidden={said !== null}>
        {words(isOwn ? 'options.accounts.how' : 'options.accounts.howByUse')}
      </span>
    </div>
  );
}

function liftedWords(state: OptionsState): string | null {
  const { lifted } = state.accounts;
  if (!lifted) return null;
  const mates = matesOf(rowsFound(state, lifted.origin), lifted.key);
  const name = mates.find(({ key }) => key === lifted.key)?.title ?? '';
  const facts = { name: isolated(name), at: lifted.at + 1, count: mates.length };
  return lifted.at === lifted.from ? words('options.accounts.lifted', facts) : words('said.placed', facts);
}

function doneWords(done: Exclude<Done, { kind: 'failed' }>): string {
  const name = isolated(done.name);
  switch (done.kind) {
    case 'called':
      return words('said.called', { name, label: isolated(done.label) });
    case 'placed':
      return words('options.accounts.dropped', { name, at: done.at, count: done.count });
    case 'put-back':
      return words('options.accounts.putBack', { name, at: done.at, count: done.count });
    default:
      return words(`said.${done.kind}`, { name });
  }
}

import { isolated, words } from '../../../../../lib/i18n/words';
import { controlId, isSame } from '../../../state/accounts/accounts-state';
import type { LineProps } from './line-props';
import './name-cell.css';

/** What the account is called here: a button that becomes a field. Empty, the account has its own name again. */
export const NameCell = ({ face, row, accounts, deeds }: LineProps) => {
  const at = { origin: face.origin, key: row.key };
  if (isSame(accounts.naming, at))
    return <NameField name={row.realName ?? row.title} label={accounts.naming?.label ?? ''} deeds={deeds} />;
  return (
    <button
      type="button"
      class="name-button"
      id={controlId('name', at)}
      title={words('options.accounts.rename', { name: isolated(row.title) })}
      onClick={() => deeds.name(at)}
    >
      <bdi>{row.title}</bdi>
    </button>
  );
};

const NameField = ({ name, label, deeds }: Pick<LineProps, 'deeds'> & { name: string; label: string }) => (
  <form
    onSubmit={(event) => {
      event.preventDefault();
      deeds.saveName();
    }}
  >
    <input
      class="name-field"
      dir="auto"
      aria-label={words('options.accounts.labelOf', { name: isolated(name) })}
      value={label}
      maxLength={MOST_TYPED}
      autocomplete="off"
      spellcheck={false}
      ref={focusOnce}
      onInput={(event) => deeds.type(event.currentTarget.value)}
      onBlur={() => deeds.saveName(true)}
      onKeyDown={(event) => event.key === 'Escape' && deeds.leaveName()}
    />
  </form>
);

/** Sixty letters are kept; a letter may be written with many characters. */
const MOST_TYPED = 600;

/** The whole label is selected, so that typing replaces it. */
function focusOnce(input: HTMLInputElement | null) {
  input?.focus();
  input?.select();
}

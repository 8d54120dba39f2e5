import { hueWord, Swatches } from '../../../../../components/fields/swatches';
import { Icon } from '../../../../../components/marks/icon';
import { isolated, words } from '../../../../../lib/i18n/words';
import { controlId, isSame } from '../../../state/accounts/accounts-state';
import type { LineProps } from './line-props';
import './color-cell.css';

/** In which color the account stands; each choice is taken at once. */
export const ColorCell = ({ face, row, accounts, deeds }: LineProps) => {
  const at = { origin: face.origin, key: row.key };
  const isOpen = isSame(accounts.coloring, at);
  const label = words('options.accounts.colorOf', { name: isolated(row.title), color: hueWord(row.hue) });
  const close = ({ key }: KeyboardEvent) => key === 'Escape' && deeds.endColor();
  return (
    <div class="color">
      <button
        type="button"
        class="btn quiet color-button"
        id={controlId('color', at)}
        aria-expanded={isOpen}
        onKeyDown={close}
        aria-haspopup="dialog"
        aria-label={label}
        onClick={() => (isOpen ? deeds.endColor() : deeds.color(at))}
      >
        <i data-hue={row.hue} />
        <Icon name="down" small />
      </button>
      {isOpen && (
        <div
          class="color-choice"
          role="dialog"
          aria-label={label}
          ref={focusChosen}
          onKeyDown={close}
          onFocusOut={(event) => leaves(event) && deeds.endColor(true)}
        >
          <Swatches
            label={words('rename.color')}
            chosen={row.hue}
            choose={(hue) => deeds.touch(at, { hue })}
          />
        </div>
      )}
    </div>
  );
};

/** The button that opened it closes it by itself. */
const leaves = ({ currentTarget, relatedTarget }: FocusEvent): boolean =>
  currentTarget instanceof Element && !currentTarget.parentElement?.contains(relatedTarget as Node | null);

const focusChosen = (choice: HTMLElement | null): void =>
  choice?.querySelector<HTMLElement>(':checked')?.focus();

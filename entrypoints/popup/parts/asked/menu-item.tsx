import { Icon, type IconName } from '../../../../components/marks/icon';

export interface MenuItemProps {
  word: string;
  icon: IconName;
  /** What does the same without the menu. */
  keys?: string | undefined;
  danger?: boolean | undefined;
  choose: () => void;
}

export const MenuItem = ({ word, icon, keys, danger, choose }: MenuItemProps) => (
  <button
    type="button"
    role="menuitem"
    data-stop
    tabIndex={-1}
    class={danger ? 'danger' : ''}
    onClick={choose}
  >
    <Icon name={icon} />
    {word}
    {keys && (
      <span class="key" aria-hidden="true">
        {keys}
      </span>
    )}
  </button>
);

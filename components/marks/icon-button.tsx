import { Icon, type IconName } from './icon';

export interface IconButtonProps {
  icon: IconName;
  /** Its name, for those who do not see the icon and those who wonder. */
  label: string;
  /** Further classes. */
  look?: string;
  onClick: () => void;
}

/** A square button of a single icon. */
export const IconButton = ({ icon, label, look = '', onClick }: IconButtonProps) => (
  <button type="button" class={`more ${look}`} aria-label={label} title={label} onClick={onClick}>
    <Icon name={icon} />
  </button>
);

/** Every icon there is; the icon-shapes sheets draw them. */
export type IconName =
  | 'active'
  | 'alert'
  | 'app'
  | 'arrow'
  | 'check'
  | 'circle'
  | 'clock'
  | 'code'
  | 'copy'
  | 'cross'
  | 'down'
  | 'enter'
  | 'eye'
  | 'flask'
  | 'globe'
  | 'grip'
  | 'guise'
  | 'hidden'
  | 'info'
  | 'key'
  | 'keyboard'
  | 'lock'
  | 'mail'
  | 'moon'
  | 'more'
  | 'offline'
  | 'open-outside'
  | 'organization'
  | 'pencil'
  | 'phone'
  | 'pin'
  | 'plus'
  | 'puzzle-piece'
  | 'retry'
  | 'right'
  | 'save'
  | 'search'
  | 'settings'
  | 'shield'
  | 'sign-out'
  | 'sort'
  | 'tab'
  | 'tabs'
  | 'trash'
  | 'undo'
  | 'up'
  | 'up-down'
  | 'users'
  | 'wrench';

export interface IconProps {
  name: IconName;
  small?: boolean;
}

/** A decorative line icon in the colour of the text around it; the word beside it carries the meaning. */
export const Icon = ({ name, small }: IconProps) => (
  <svg class={`icon icon-${name}${small ? ' sm' : ''}`} viewBox="0 0 16 16" aria-hidden="true">
    <path />
  </svg>
);

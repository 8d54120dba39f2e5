import type { ComponentChildren, JSX } from 'preact';
import { Icon, type IconName } from './icon';

export interface TrayProps {
  /** `alert` when it stops the person, else `status`. */
  role: 'alert' | 'status';
  tone?: 'plain' | 'caution' | 'danger' | 'go';
  icon: IconName | JSX.Element;
  title: string;
  children?: ComponentChildren;
  actions?: ComponentChildren;
}

/** The one message of a popup, docked over the footer so that no row moves. */
export const Tray = ({ role, tone = 'plain', icon, title, children, actions }: TrayProps) => (
  <div class="tray" role={role} data-kind={tone}>
    {typeof icon === 'string' ? <Icon name={icon} /> : icon}
    <p class="say">
      <b>{title}</b>
      {children}
    </p>
    {actions && <span class="acts">{actions}</span>}
  </div>
);

import type { ComponentChildren, JSX } from 'preact';

export interface TrayProps {
  /** `alert` when it stops the person, else `status`. */
  role: 'alert' | 'status';
  tone?: 'plain' | 'caution' | 'danger' | 'go';
  icon: JSX.Element;
  title: string;
  children?: ComponentChildren;
  actions?: ComponentChildren;
}

/** The one message of a popup, docked over the footer so that no row moves. */
export const Tray = ({ role, tone = 'plain', icon, title, children, actions }: TrayProps) => (
  <div class="tray" role={role} data-kind={tone}>
    {icon}
    <p class="say">
      <b>{title}</b>
      {children}
    </p>
    {actions && <span class="acts">{actions}</span>}
  </div>
);

import type { ComponentChildren } from 'preact';
import { Icon } from './marks/icon';
import './wait-line.css';

export interface WaitLineProps {
  /** A clock instead of the turning ring. */
  still?: boolean;
  /** Whether it is told when it changes; a countdown is not. */
  told?: boolean;
  children: ComponentChildren;
}

/** What the page is waiting for. */
export const WaitLine = ({ still, told, children }: WaitLineProps) => (
  <div class="wait" role={told ? 'status' : undefined}>
    {still ? <Icon name="clock" /> : <Ring />}
    <span>{children}</span>
  </div>
);

const Ring = () => (
  <svg class="turn" viewBox="0 0 40 40" aria-hidden="true">
    <circle class="track" cx="20" cy="20" r="16" />
    <circle cx="20" cy="20" r="16" stroke-dasharray="30 71" />
  </svg>
);

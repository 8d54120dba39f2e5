import type { ComponentChildren } from 'preact';
import type { Hue } from '../lib/session/view';

export interface AvatarProps {
  initials: string;
  hue: Hue;
  /** `lit`: the active account; `off`: one that has ended or is disabled. */
  look?: 'soft' | 'lit' | 'off';
  size?: 'sm' | 'lg' | 'xl';
  busy?: boolean;
  /** The app's tile on the disc, where several apps share a list. */
  children?: ComponentChildren;
}

/** The round face of a person. Decorative: the name stands beside it. */
export const Avatar = ({ initials, hue, look = 'soft', size, busy, children }: AvatarProps) => (
  <span class={avatarClass(look, size)} data-hue={hue} aria-hidden="true">
    {initials}
    {children}
    {busy && <Spinner />}
  </span>
);

const avatarClass = (look: NonNullable<AvatarProps['look']>, size: AvatarProps['size']) =>
  ['avatar', look !== 'soft' && `is-${look}`, size].filter(Boolean).join(' ');

const Spinner = () => (
  <>
    <svg class="track" viewBox="0 0 40 40" aria-hidden="true">
      <circle cx="20" cy="20" r="18.5" />
    </svg>
    <svg class="spin" viewBox="0 0 40 40" aria-hidden="true">
      <circle cx="20" cy="20" r="18.5" stroke-dasharray="34 83" />
    </svg>
  </>
);

import type { Hue } from '../../lib/session/view';

export interface AvatarProps {
  initials: string;
  hue: Hue;
  /** `lit`: the active account; `off`: one that has ended or is disabled. */
  look?: 'soft' | 'lit' | 'off';
  size?: 'sm' | 'md' | 'lg' | 'xl';
  /** Something is being done with the person: a ring turns round the disc. */
  busy?: boolean;
}

/** The round face of a person. Decorative: the name stands beside it. */
export const Avatar = ({ initials, hue, look = 'soft', size = 'md', busy = false }: AvatarProps) => (
  <span class={`avatar is-${look} ${size}`} data-hue={hue} data-busy={busy} aria-hidden="true">
    {initials}
  </span>
);

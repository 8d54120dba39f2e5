import type { ComponentChildren } from 'preact';
import type { Hue } from '../lib/session/view';
import { firstLetter } from './first-letter';

export interface TileProps {
  /** Name of the app or organisation; its first letter is drawn. */
  name: string;
  hue: Hue;
  size?: 'xs' | 'lg' | 'xl';
  lit?: boolean;
  /** The face of the person who is active there. */
  children?: ComponentChildren;
}

/** The square face of a place: an app or an organisation. Decorative: the name stands beside it. */
export const Tile = ({ name, hue, size, lit, children }: TileProps) => (
  <span class={['tile', size, lit && 'is-lit'].filter(Boolean).join(' ')} data-hue={hue} aria-hidden="true">
    {firstLetter(name)}
    {children}
  </span>
);

import type { Hue } from '../../lib/session/view';
import { firstLetter } from './first-letter';

export interface TileProps {
  /** Name of the app or organisation; its first letter is drawn. */
  name: string;
  hue: Hue;
  size?: 'xs' | 'md' | 'lg' | 'xl';
  lit?: boolean;
}

/** The square face of a place: an app or an organisation. Decorative: the name stands beside it. */
export const Tile = ({ name, hue, size = 'md', lit = false }: TileProps) => (
  <span class={`tile ${size} ${lit ? 'is-lit' : ''}`} data-hue={hue} aria-hidden="true">
    {firstLetter(name)}
  </span>
);

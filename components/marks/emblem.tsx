import './emblem.css';
import { Icon, type IconName } from './icon';

export interface EmblemProps {
  shape: IconName;
  kind?: 'danger' | 'caution';
}

/** A large icon over a card's title. Decorative: the title says it. */
export const Emblem = ({ shape, kind }: EmblemProps) => (
  <span class="emblem" data-kind={kind}>
    <Icon name={shape} />
  </span>
);

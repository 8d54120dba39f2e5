import { Icon } from '../../../../components/marks/icon';
import './filter-line.css';

export interface FilterLineProps {
  label: string;
  typed: string;
  /** How many are found, in words. */
  found: string;
  onLook(typed: string): void;
}

/** Where somebody in a long list is looked for. */
export const FilterLine = ({ label, typed, found, onLook }: FilterLineProps) => (
  <div class="filter-line">
    <Icon name="search" />
    <input
      type="search"
      aria-label={label}
      placeholder={label}
      value={typed}
      autocomplete="off"
      spellcheck={false}
      onInput={(event) => onLook(event.currentTarget.value)}
    />
    <span role="status">{typed !== '' && found}</span>
  </div>
);

import { words } from '../../lib/i18n/words';
import type { Hue } from '../../lib/session/view';
import { Icon } from '../marks/icon';

export interface SwatchesProps {
  label: string;
  chosen: Hue;
  choose: (hue: Hue) => void;
}

const HUES: Hue[] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

/** The ten colors an account can stand in; real radios. */
export const Swatches = ({ label, chosen, choose }: SwatchesProps) => (
  <div class="swatches" role="radiogroup" aria-label={label}>
    {HUES.map((hue) => (
      <label key={hue} class="swatch" data-hue={hue} title={hueWord(hue)}>
        <input
          type="radio"
          name="hue"
          aria-label={hueWord(hue)}
          checked={hue === chosen}
          onChange={() => choose(hue)}
        />
        <i>
          <Icon name="check" small />
        </i>
      </label>
    ))}
  </div>
);

/** What a color is called. */
export const hueWord = (hue: Hue): string => words('rename.hues').split(' ')[hue] ?? '';

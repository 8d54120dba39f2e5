import { SetByOrganization } from '../../../components/fields/set-by-organization';
import { Icon } from '../../../components/marks/icon';
import { words } from '../../../lib/i18n/words';
import type { Theme } from '../../../lib/session/settings/settings';
import './theme-choice.css';

const THEMES = ['system', 'light', 'dark'] as const satisfies Theme[];

export interface ThemeChoiceProps {
  chosen: Theme;
  managed: boolean;
  onChoose(theme: Theme): void;
}

/** Three small true popups, one for each theme. */
export const ThemeChoice = ({ chosen, managed, onChoose }: ThemeChoiceProps) => (
  <fieldset class="themes" disabled={managed}>
    <legend class="vh">{words('options.appearance.theme')}</legend>
    {THEMES.map((theme) => (
      <label class="theme" key={theme}>
        <input
          type="radio"
          name="theme"
          value={theme}
          checked={theme === chosen}
          onChange={() => onChoose(theme)}
        />
        <Thumb theme={theme} />
        <span class="label">
          {words(`options.appearance.${theme}`)}
          <Icon name="check" />
        </span>
      </label>
    ))}
    {managed && <SetByOrganization />}
  </fieldset>
);

const Thumb = ({ theme }: { theme: Theme }) => (
  <span class="thumb" aria-hidden="true">
    {theme !== 'dark' && <MiniPopup look="light" />}
    {theme !== 'light' && <MiniPopup look="dark" />}
  </span>
);

const HUES = [7, 0, 5, 2];

const MiniPopup = ({ look }: { look: 'light' | 'dark' }) => (
  <span class="mini" data-look={look}>
    <span class="mini-popup">
      {HUES.map((hue) => (
        <i key={hue} data-hue={hue} />
      ))}
    </span>
  </span>
);

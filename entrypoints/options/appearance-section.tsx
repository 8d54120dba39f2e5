import { words } from '../../lib/i18n/words';
import { Heading } from './heading';
import type { PageProps } from './options-page';
import { SettingsProblem } from './settings-problem';
import { themeOf } from './state';
import { ThemeChoice } from './theme-choice';

/** How the switcher looks. */
export const AppearanceSection = ({ state, deeds }: PageProps) => (
  <>
    <header>
      <Heading text={words('options.nav.appearance')} />
    </header>
    <ThemeChoice chosen={themeOf(state)} onChoose={(theme) => deeds.settings.change({ theme })} />
    <SettingsProblem failure={state.settingsFailure} />
  </>
);

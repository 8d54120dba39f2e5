import { Heading } from '../../../components/heading';
import { words } from '../../../lib/i18n/words';
import { isForced, themeOf } from '../state/state';
import type { PageProps } from './page-props';
import { SettingsProblem } from './settings-problem';
import { ThemeChoice } from './theme-choice';

/** How the switcher looks. */
export const AppearanceSection = ({ state, deeds }: PageProps) => (
  <>
    <header>
      <Heading text={words('options.nav.appearance')} />
    </header>
    <ThemeChoice
      chosen={themeOf(state)}
      managed={isForced(state, 'theme')}
      onChoose={(theme) => deeds.settings.change({ theme })}
    />
    <SettingsProblem failure={state.settingsFailure} />
  </>
);

import { useEffect } from 'preact/hooks';
import { Card } from '../../../../../components/card';
import { SwitchSetting } from '../../../../../components/fields/switch-setting';
import { words } from '../../../../../lib/i18n/words';
import { DEFAULT_SETTINGS } from '../../../../../lib/session/settings/default-settings';
import { createHistoryDeeds } from '../../../deeds/history-deeds';
import { isForced, type OptionsState } from '../../../state/state';
import type { PageProps } from '../../page-props';
import { SettingsProblem } from '../../settings-problem';
import { HistoryFoot } from './history-foot';
import { HistoryLines } from './history-lines';
import './history.css';

/** Who was made active, as far as the person wants it kept. */
export function HistorySection({ state, deeds, desk }: PageProps) {
  const settings = state.settings ?? DEFAULT_SETTINGS;
  const isOn = settings.history !== 'off';
  const history = createHistoryDeeds(desk);
  const active = whoIsActive(state);
  // Anew whenever somebody else is active.
  useEffect(() => (isOn ? history.read() : undefined), [isOn, active]);
  return (
    <>
      <SettingsProblem failure={state.settingsFailure} />
      <Card>
        <SwitchSetting
          title={words('options.history.keep')}
          explanation={words('options.history.keepWhy')}
          managed={isForced(state, 'history')}
          on={isOn}
          onToggle={(wanted) => deeds.settings.change({ history: wanted ? '30' : 'off' })}
        />
        {isOn && <HistoryLines state={state} deeds={history} />}
        {isOn && (
          <HistoryFoot
            days={settings.history}
            managed={isForced(state, 'history')}
            onChoose={(days) => deeds.settings.change({ history: days })}
            onClear={history.clear}
          />
        )}
      </Card>
    </>
  );
}

const whoIsActive = ({ views }: OptionsState): string =>
  Object.values(views)
    .map(({ app, activeKey }) => `${app.origin} ${activeKey}`)
    .join();

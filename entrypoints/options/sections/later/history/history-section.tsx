import { useEffect } from 'preact/hooks';
import { Card } from '../../../../../components/card';
import { Setting } from '../../../../../components/fields/setting';
import { Switch } from '../../../../../components/fields/switch';
import { words } from '../../../../../lib/i18n/words';
import { DEFAULT_SETTINGS } from '../../../../../lib/session/default-settings';
import { createHistoryDeeds } from '../../../deeds/history-deeds';
import type { OptionsState } from '../../../state/state';
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
        <Setting
          title={words('options.history.keep')}
          explanation={words('options.history.keepWhy')}
          explanationId="keep-why"
        >
          <Switch
            label={words('options.history.keep')}
            describedBy="keep-why"
            on={isOn}
            onToggle={(wanted) => deeds.settings.change({ history: wanted ? '30' : 'off' })}
          />
        </Setting>
        {isOn && <HistoryLines state={state} deeds={history} />}
        {isOn && (
          <HistoryFoot
            days={settings.history}
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

import { Card } from '../../../components/card';
import { Segmented } from '../../../components/fields/segmented';
import { Setting } from '../../../components/fields/setting';
import { SwitchSetting } from '../../../components/fields/switch-setting';
import { Heading } from '../../../components/heading';
import { words } from '../../../lib/i18n/words';
import { DEFAULT_SETTINGS } from '../../../lib/session/default-settings';
import { USUAL_UNDO } from '../../../lib/session/settings/undo-time';
import type { Settings } from '../../../lib/session/view';
import type { SettingsDeeds } from '../deeds/settings-deeds';
import { BrowserKeys } from './keyboard/browser-keys';
import { KeyboardFacts } from './keyboard/keyboard-facts';
import type { PageProps } from './page-props';
import { SettingsProblem } from './settings-problem';

/** What the switcher does, and the keys that do it. */
export function BehaviourSection({ state, deeds }: PageProps) {
  const settings = state.settings ?? DEFAULT_SETTINGS;
  return (
    <>
      <header>
        <Heading text={words('options.nav.behaviour')} />
      </header>
      <SettingsProblem failure={state.settingsFailure} />
      <h2>{words('options.behaviour.afterSwitch')}</h2>
      <AfterSwitch settings={settings} onChange={deeds.settings.change} />
      <h2>{words('options.behaviour.signingOut')}</h2>
      <SignOut settings={settings} onChange={deeds.settings.change} />
      <h2>{words('options.behaviour.keysEverywhere')}</h2>
      <BrowserKeys toolbar={state.toolbar} onSet={deeds.settings.openShortcuts} />
      <h2>{words('options.behaviour.keysInside')}</h2>
      <KeyboardFacts />
      <h2>{words('options.behaviour.others')}</h2>
      <Synced settings={settings} onChange={deeds.settings.change} />
      <h2>{words('options.behaviour.development')}</h2>
      <Development settings={settings} onChange={deeds.settings.change} />
    </>
  );
}

interface GroupProps {
  settings: Settings;
  onChange: SettingsDeeds['change'];
}

const AfterSwitch = ({ settings, onChange }: GroupProps) => (
  <Card>
    <Setting title={words('options.behaviour.tabs')} explanation={words('options.behaviour.tabsWhy')}>
      <Segmented
        name="after-switch"
        label={words('options.behaviour.tabsLegend')}
        chosen={settings.afterSwitch}
        choices={[
          { value: 'ask', label: words('options.behaviour.ask') },
          { value: 'reload', label: words('options.behaviour.reload') },
          { value: 'leave', label: words('options.behaviour.leave') },
        ]}
        onChoose={(afterSwitch) => onChange({ afterSwitch })}
      />
    </Setting>
    <SwitchSetting
      title={words('options.behaviour.close')}
      explanation={words('options.behaviour.closeWhy')}
      on={settings.closeAfterSwitch}
      onToggle={(closeAfterSwitch) => onChange({ closeAfterSwitch })}
    />
  </Card>
);

const UNDO = ['5', '10', '20'] as const;

const SignOut = ({ settings, onChange }: GroupProps) => (
  <Card>
    <Setting title={words('options.behaviour.undo')} explanation={words('options.behaviour.undoWhy')}>
      <Segmented
        name="undo"
        label={words('options.behaviour.undo')}
        chosen={settings.undo ?? USUAL_UNDO}
        choices={[
          { value: '0', label: words('options.behaviour.undoNone') },
          ...UNDO.map((value) => ({ value, label: words('options.behaviour.undoSeconds', { n: value }) })),
        ]}
        onChoose={(undo) => onChange({ undo })}
      />
    </Setting>
  </Card>
);

const Synced = ({ settings, onChange }: GroupProps) => (
  <Card>
    <SwitchSetting
      title={words('options.behaviour.synced')}
      explanation={words('options.behaviour.syncedWhy')}
      on={settings.synced}
      onToggle={(synced) => onChange({ synced })}
    />
  </Card>
);

const Development = ({ settings, onChange }: GroupProps) => (
  <Card>
    <SwitchSetting
      title={words('options.behaviour.local')}
      explanation={words('options.behaviour.localWhy')}
      on={settings.localApps}
      onToggle={(localApps) => onChange({ localApps })}
    />
    <SwitchSetting
      title={words('options.behaviour.developer')}
      explanation={words('options.behaviour.developerWhy')}
      on={settings.developer ?? false}
      onToggle={(developer) => onChange({ developer })}
    />
  </Card>
);

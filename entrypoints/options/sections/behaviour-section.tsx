import { Card } from '../../../components/card';
import { Segmented } from '../../../components/fields/segmented';
import { Setting } from '../../../components/fields/setting';
import { SwitchSetting } from '../../../components/fields/switch-setting';
import { Heading } from '../../../components/heading';
import { words } from '../../../lib/i18n/words';
import { DEFAULT_SETTINGS } from '../../../lib/session/settings/default-settings';
import type { Settings } from '../../../lib/session/settings/settings';
import { USUAL_UNDO } from '../../../lib/session/settings/undo-time';
import type { SettingsDeeds } from '../deeds/settings-deeds';
import { isForced } from '../state/state';
import { BrowserKeys } from './keyboard/browser-keys';
import { KeyboardFacts } from './keyboard/keyboard-facts';
import type { PageProps } from './page-props';
import { SettingsProblem } from './settings-problem';

/** What the switcher does, and the keys that do it. */
export function BehaviourSection({ state, deeds }: PageProps) {
  const settings = state.settings ?? DEFAULT_SETTINGS;
  const group = {
    settings,
    isManaged: (name: keyof Settings) => isForced(state, name),
    onChange: deeds.settings.change,
  };
  return (
    <>
      <header>
        <Heading text={words('options.nav.behaviour')} />
      </header>
      <SettingsProblem failure={state.settingsFailure} />
      <h2>{words('options.behaviour.afterSwitch')}</h2>
      <AfterSwitch {...group} />
      <h2>{words('options.behaviour.signingOut')}</h2>
      <SignOut {...group} />
      <h2>{words('options.behaviour.keysEverywhere')}</h2>
      <BrowserKeys toolbar={state.toolbar} onSet={deeds.settings.openShortcuts} />
      <h2>{words('options.behaviour.keysInside')}</h2>
      <KeyboardFacts />
      <h2>{words('options.behaviour.telling')}</h2>
      <Notices settings={settings} onToggle={deeds.settings.notify} />
      <h2>{words('options.behaviour.others')}</h2>
      <Synced {...group} />
      <h2>{words('options.behaviour.development')}</h2>
      <Development {...group} />
    </>
  );
}

interface GroupProps {
  settings: Settings;
  isManaged(name: keyof Settings): boolean;
  onChange: SettingsDeeds['change'];
}

const AfterSwitch = ({ settings, isManaged, onChange }: GroupProps) => (
  <Card>
    <Setting
      title={words('options.behaviour.tabs')}
      explanation={words('options.behaviour.tabsWhy')}
      managed={isManaged('afterSwitch')}
    >
      <Segmented
        name="after-switch"
        label={words('options.behaviour.tabsLegend')}
        chosen={settings.afterSwitch}
        choices={[
          { value: 'ask', label: words('options.behaviour.ask') },
          { value: 'front', label: words('options.behaviour.front') },
          { value: 'reload', label: words('options.behaviour.reload') },
          { value: 'leave', label: words('options.behaviour.leave') },
        ]}
        onChoose={(afterSwitch) => onChange({ afterSwitch })}
      />
    </Setting>
    <SwitchSetting
      title={words('options.behaviour.close')}
      explanation={words('options.behaviour.closeWhy')}
      managed={isManaged('closeAfterSwitch')}
      on={settings.closeAfterSwitch}
      onToggle={(closeAfterSwitch) => onChange({ closeAfterSwitch })}
    />
  </Card>
);

const UNDO = ['5', '10', '20'] as const;

const SignOut = ({ settings, isManaged, onChange }: GroupProps) => (
  <Card>
    <Setting
      title={words('options.behaviour.undo')}
      explanation={words('options.behaviour.undoWhy')}
      managed={isManaged('undo')}
    >
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

const Notices = ({ settings, onToggle }: { settings: Settings; onToggle: SettingsDeeds['notify'] }) => (
  <Card>
    <SwitchSetting
      title={words('options.behaviour.notices')}
      explanation={words('options.behaviour.noticesWhy')}
      on={settings.notices === true}
      onToggle={onToggle}
    />
  </Card>
);

const Synced = ({ settings, isManaged, onChange }: GroupProps) => (
  <Card>
    <SwitchSetting
      title={words('options.behaviour.synced')}
      explanation={words('options.behaviour.syncedWhy')}
      managed={isManaged('synced')}
      on={settings.synced}
      onToggle={(synced) => onChange({ synced })}
    />
  </Card>
);

const Development = ({ settings, isManaged, onChange }: GroupProps) => (
  <Card>
    <SwitchSetting
      title={words('options.behaviour.local')}
      explanation={words('options.behaviour.localWhy')}
      managed={isManaged('localApps')}
      on={settings.localApps}
      onToggle={(localApps) => onChange({ localApps })}
    />
    <SwitchSetting
      title={words('options.behaviour.developer')}
      explanation={words('options.behaviour.developerWhy')}
      managed={isManaged('developer')}
      on={settings.developer ?? false}
      onToggle={(developer) => onChange({ developer })}
    />
  </Card>
);

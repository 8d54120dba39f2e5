import { Setting } from '../../../components/fields/setting';
import { Switch } from '../../../components/fields/switch';
import { isolated, words } from '../../../lib/i18n/words';
import { hostNames } from '../../../lib/session/needed-hosts';
import type { Origin } from '../../../lib/session/types';
import type { AppFace } from '../../../lib/session/view';
import type { AppDeeds } from '../deeds/app-deeds';
import { sharedOrigins, siteOrigins } from '../state/app-hosts';

export interface AppSettingsProps {
  face: AppFace;
  deeds: AppDeeds;
}

/** Everything one app may do, and its way out. */
export const AppSettings = ({ face, deeds }: AppSettingsProps) => (
  <>
    {siteOrigins(face).length > 0 && <TabsSetting face={face} deeds={deeds} />}
    {face.mode === 'staging' && <ShareSetting face={face} deeds={deeds} />}
    <Setting
      sub
      title={words('options.apps.remove', { app: isolated(face.name) })}
      explanation={words('options.apps.removeWhy')}
    >
      <button
        type="button"
        class="btn danger-text sm"
        aria-label={words('options.apps.remove', { app: isolated(face.name) })}
        onClick={() => deeds.askRemoval(face.origin)}
      >
        {words('options.apps.removeButton')}
      </button>
    </Setting>
  </>
);

const TabsSetting = ({ face, deeds }: AppSettingsProps) => {
  const hosts = siteOrigins(face);
  return (
    <Setting
      sub
      title={words('options.apps.tabs')}
      explanation={words('options.apps.tabsWhy', { hosts: named(hosts) })}
      explanationId={`tabs-${face.origin}`}
    >
      <Switch
        label={words('options.apps.tabsFor', { app: isolated(face.name) })}
        describedBy={`tabs-${face.origin}`}
        on={face.seesTabs}
        onToggle={(wanted) => deeds.seeTabs(face.origin, { wanted, hosts })}
      />
    </Setting>
  );
};

const ShareSetting = ({ face, deeds }: AppSettingsProps) => {
  const hosts = sharedOrigins(face);
  return (
    <Setting
      sub
      title={words('options.apps.share')}
      explanation={words('options.apps.shareWhy', { hosts: named(hosts) || face.host })}
      explanationId={`share-${face.origin}`}
    >
      <Switch
        label={words('options.apps.shareFor', { app: isolated(face.name) })}
        describedBy={`share-${face.origin}`}
        on={face.jar === 'site'}
        onToggle={(wanted) => deeds.share(face.origin, { wanted, hosts })}
      />
    </Setting>
  );
};

const named = (hosts: Origin[]): string => hostNames(hosts).join(', ');

import { Setting } from '../../../components/fields/setting';
import { Switch } from '../../../components/fields/switch';
import { isolated, words } from '../../../lib/i18n/words';
import type { AppFace } from '../../../lib/session/view';
import type { AppDeeds } from '../deeds/app-deeds';
import { siteOrigins } from '../state/app-hosts';

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

const TabsSetting = ({ face, deeds }: AppSettingsProps) => (
  <Setting
    sub
    title={words('options.apps.tabs')}
    explanation={words('options.apps.tabsWhy', { hosts: siteHosts(face).join(', ') })}
    explanationId={`tabs-${face.origin}`}
  >
    <Switch
      label={words('options.apps.tabsFor', { app: isolated(face.name) })}
      describedBy={`tabs-${face.origin}`}
      on={face.seesTabs}
      onToggle={(wanted) => deeds.seeTabs(face.origin, wanted)}
    />
  </Setting>
);

const ShareSetting = ({ face, deeds }: AppSettingsProps) => (
  <Setting
    sub
    title={words('options.apps.share')}
    explanation={words('options.apps.shareWhy', { hosts: siteHosts(face).join(', ') || face.host })}
    explanationId={`share-${face.origin}`}
  >
    <Switch
      label={words('options.apps.shareFor', { app: isolated(face.name) })}
      describedBy={`share-${face.origin}`}
      on={face.jar === 'site'}
      onToggle={(wanted) => deeds.share(face.origin, wanted)}
    />
  </Setting>
);

/** As the browser's prompt names them: without scheme and port. */
const siteHosts = (face: AppFace): string[] => [
  ...new Set(siteOrigins(face).map((origin) => new URL(origin).hostname)),
];

import { Setting } from '../../../../components/fields/setting';
import { SwitchSetting } from '../../../../components/fields/switch-setting';
import { isolated, words } from '../../../../lib/i18n/words';
import { tabOffers } from '../../../../lib/session/hosts/tab-offers';
import { hostNames } from '../../../../lib/session/needed-hosts';
import { isOwnHost } from '../../../../lib/session/own-host';
import type { Origin } from '../../../../lib/session/types';
import type { AppFace } from '../../../../lib/session/view';
import type { AppDeeds } from '../../deeds/app-deeds';
import { sharedOrigins } from '../../state/app-hosts';
import { DeveloperSetting } from './developer-setting';
import { PicturesSetting, type PicturesSettingProps } from './pictures-setting';

export interface AppSettingsProps {
  face: AppFace;
  deeds: AppDeeds;
}

interface WholeProps extends PicturesSettingProps {
  /** Developer tools are on. */
  developer: boolean;
}

/** Everything one app may do, and its way out. */
export function AppSettings({ developer, ...props }: WholeProps) {
  const { face, deeds } = props;
  const offers = tabOffers(face);
  // Whoever is led here looks for what is not switched on yet.
  const wanted = offers.find((pages) => !areSeen(face, pages)) ?? offers[0];
  return (
    <>
      {face.was !== null && <NameSetting face={face} was={face.was} deeds={deeds} />}
      {offers.map((pages) => (
        <TabsSetting
          key={pages[0]}
          id={pages === wanted ? `apps/${face.host}/tabs` : undefined}
          pages={pages}
          face={face}
          deeds={deeds}
        />
      ))}
      {offers.length > 0 && face.jar !== 'own' && <ReloadsSetting face={face} deeds={deeds} />}
      <PicturesSetting {...props} />
      {face.mode === 'staging' && <ShareSetting face={face} deeds={deeds} />}
      {developer && <DeveloperSetting face={face} deeds={deeds} />}
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
}

const areSeen = ({ seen }: AppFace, pages: Origin[]): boolean => pages.every((page) => seen.includes(page));

const NameSetting = ({ face, was, deeds }: AppSettingsProps & { was: string }) => (
  <Setting
    sub
    title={words('options.apps.newName')}
    explanation={words('options.apps.newNameWhy', { was: isolated(was) })}
  >
    <button
      type="button"
      class="btn plain sm"
      aria-label={words('options.apps.newNameKeepFor', { app: isolated(face.name) })}
      onClick={() => deeds.keepName(face)}
    >
      {words('options.apps.newNameKeep')}
    </button>
  </Setting>
);

/** A host that may be somebody else's stands in the title of its own switch. */
function tabsWords({ pages, face }: { pages: Origin[]; face: AppFace }) {
  const hosts = named(pages);
  const app = isolated(face.name);
  return pages.every((page) => isOwnHost(page, face.origin))
    ? {
        title: words('options.apps.tabs'),
        explanation: words('options.apps.tabsWhy', { hosts }),
        label: words('options.apps.tabsFor', { app }),
      }
    : {
        title: words('options.apps.tabsAt', { host: hosts }),
        explanation: words('options.apps.tabsAtWhy', { app }),
        label: words('options.apps.tabsAtFor', { app, host: hosts }),
      };
}

function TabsSetting({
  id,
  pages,
  face,
  deeds,
}: AppSettingsProps & { id: string | undefined; pages: Origin[] }) {
  return (
    <SwitchSetting
      sub
      id={id}
      {...tabsWords({ pages, face })}
      on={areSeen(face, pages)}
      onToggle={(wanted) => deeds.seeTabs(face.origin, { wanted, hosts: pages })}
    />
  );
}

const ReloadsSetting = ({ face, deeds }: AppSettingsProps) => (
  <SwitchSetting
    sub
    title={words('options.apps.reloads')}
    label={words('options.apps.reloadsFor', { app: isolated(face.name) })}
    explanation={words('options.apps.reloadsWhy')}
    on={face.reloads === true}
    onToggle={(wanted) => deeds.alwaysReload(face.origin, wanted)}
  />
);

const ShareSetting = ({ face, deeds }: AppSettingsProps) => {
  const hosts = sharedOrigins(face);
  return (
    <SwitchSetting
      sub
      title={words('options.apps.share')}
      label={words('options.apps.shareFor', { app: isolated(face.name) })}
      explanation={words('options.apps.shareWhy', { hosts: named(hosts) || face.host })}
      on={face.jar === 'site'}
      onToggle={(wanted) => deeds.share(face.origin, { wanted, hosts })}
    />
  );
};

const named = (hosts: Origin[]): string => hostNames(hosts).join(', ');

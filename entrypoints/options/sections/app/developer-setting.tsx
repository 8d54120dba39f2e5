import { Setting } from '../../../../components/fields/setting';
import { isolated, words } from '../../../../lib/i18n/words';
import type { AppFace } from '../../../../lib/session/view';
import type { AppDeeds } from '../../deeds/app-deeds';

/** Names the way to an app's developer drawer, in the page's address, too. */
export const developerId = ({ host }: AppFace): string => `apps/${host}/developer`;

interface DeveloperSettingProps {
  face: AppFace;
  deeds: AppDeeds;
}

/** Only with developer tools on. */
export const DeveloperSetting = ({ face, deeds }: DeveloperSettingProps) => (
  <Setting sub title={words('options.apps.developer')} explanation={words('options.apps.developerWhy')}>
    <button
      type="button"
      id={developerId(face)}
      data-leads-on
      class="btn plain sm"
      aria-label={words('options.apps.developerOpenFor', { app: isolated(face.name) })}
      onClick={() => deeds.openDrawer(face.origin)}
    >
      {words('options.apps.developerOpen')}
    </button>
  </Setting>
);

import { Setting } from '../../../../components/fields/setting';
import { SwitchSetting } from '../../../../components/fields/switch-setting';
import { isolated, words } from '../../../../lib/i18n/words';
import { hostNames } from '../../../../lib/session/needed-hosts';
import type { Origin } from '../../../../lib/session/types';
import type { AppFace, View } from '../../../../lib/session/view';
import type { AppDeeds } from '../../deeds/app-deeds';

export interface PicturesSettingProps {
  face: AppFace;
  pictures: View['pictures'];
  /** The administrator of the browser wants none. */
  noPictures: boolean;
  deeds: AppDeeds;
}

/** Whether pictures of the app's accounts are shown, and every host that they would come from. */
export function PicturesSetting({ face, pictures, noPictures, deeds }: PicturesSettingProps) {
  const hosts = hostNames([face.origin, ...(pictures?.hosts ?? [])]).join(', ');
  return (
    <>
      <SwitchSetting
        sub
        title={words('options.apps.pictures')}
        label={words('options.apps.picturesFor', { app: isolated(face.name) })}
        explanation={words('options.apps.picturesWhy', { hosts })}
        managed={noPictures}
        on={pictures !== undefined}
        onToggle={(wanted) => deeds.showPictures(face.origin, { wanted, hosts: [] })}
      />
      {pictures?.missing.map((host) => (
        <MissingHost key={host} host={host} face={face} deeds={deeds} />
      ))}
    </>
  );
}

/** It may be somebody else's, so that it stands in its own title. */
const MissingHost = ({ host, face, deeds }: { host: Origin; face: AppFace; deeds: AppDeeds }) => {
  const name = hostNames([host]).join();
  const app = isolated(face.name);
  return (
    <Setting
      sub
      title={words('options.apps.picturesAt', { host: name })}
      explanation={words('options.apps.picturesAtWhy', { app })}
    >
      <button
        type="button"
        class="btn plain sm"
        aria-label={words('options.apps.picturesAtFor', { app, host: name })}
        onClick={() => deeds.showPictures(face.origin, { wanted: true, hosts: [host] })}
      >
        {words('options.apps.allow')}
      </button>
    </Setting>
  );
};

import { Icon } from '../../../components/marks/icon';
import { IconButton } from '../../../components/marks/icon-button';
import { words } from '../../../lib/i18n/words';
import type { AppDeeds } from '../deeds/app-deeds';
import type { OptionsState } from '../state/state';
import './set-aside-notice.css';

interface SetAsideNoticeProps {
  state: Pick<OptionsState, 'apps' | 'setAside'>;
  deeds: Pick<AppDeeds, 'putAway'>;
}

/** Of which apps something stored could not be read, what that means and what to do about it. */
export function SetAsideNotice({ state: { apps, setAside }, deeds }: SetAsideNoticeProps) {
  if (!apps || setAside.length === 0) return null;
  const isListed = (host: string) => apps.some(({ face }) => face.host === host);
  return (
    <aside class="set-aside" id="apps/set-aside" tabIndex={-1}>
      <Icon name="alert" />
      <div>
        <h2>{words('options.setAside.title')}</h2>
        <p>{words('options.setAside.why')}</p>
        {setAside.map((host) => (
          <p key={host}>
            {words(isListed(host) ? 'options.setAside.listed' : 'options.setAside.missing', { host })}
          </p>
        ))}
        <p>
          <a class="link" href="#backup">
            {words('options.setAside.import')}
          </a>
        </p>
      </div>
      <IconButton icon="cross" label={words('dismiss')} onClick={deeds.putAway} />
    </aside>
  );
}

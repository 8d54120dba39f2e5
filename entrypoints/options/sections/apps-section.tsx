import { Card } from '../../../components/card';
import { Icon } from '../../../components/marks/icon';
import { words } from '../../../lib/i18n/words';
import type { AppSummary } from '../../../lib/session/view';
import { PolicyCard } from './app/policy-card';
import { AppEntry, entryId } from './app-entry';
import { SetAsideNotice } from './set-aside-notice';
import './apps-section.css';
import { Heading } from '../../../components/heading';
import type { PageProps } from './page-props';

/** The connected apps, and what may be done with each. */
export const AppsSection = ({ state, deeds }: PageProps) => (
  <>
    <header>
      <div>
        <Heading text={words('options.nav.apps')} />
        <p>{words('options.apps.why')}</p>
      </div>
      {state.apps?.length !== 0 && <ConnectLink />}
    </header>
    <PolicyCard policy={state.policy} onConnect={onConnect(deeds)} />
    <SetAsideNotice state={state} deeds={deeds.app} />
    {state.apps?.length === 0 && <NoApps />}
    {state.apps && state.apps.length > 0 && <Apps apps={state.apps} state={state} deeds={deeds} />}
    {!state.apps && <p role="status">{words('options.apps.reading')}</p>}
  </>
);

const onConnect =
  ({ connect }: PageProps['deeds']) =>
  (host: string): void => {
    location.hash = '#connect';
    connect.paste(host);
  };

const Apps = ({ apps, state, deeds }: { apps: AppSummary[] } & Pick<PageProps, 'state' | 'deeds'>) => (
  <Card>
    <ul class="apps">
      {apps.map((app) => (
        <AppEntry
          key={app.face.origin}
          app={app}
          view={state.views[app.face.origin] ?? null}
          note={state.notes[app.face.origin] ?? null}
          granted={!state.ungranted.includes(app.face.origin)}
          noPictures={state.policy?.noPictures ?? false}
          openAtFirst={apps.length === 1}
          led={state.landing?.startsWith(`${entryId(app.face)}/`) ?? false}
          developer={state.settings?.developer ?? false}
          deeds={deeds.app}
        />
      ))}
    </ul>
  </Card>
);

const NoApps = () => (
  <div class="no-apps">
    <h2>{words('options.apps.noneTitle')}</h2>
    <p>{words('options.apps.noneText')}</p>
    <ConnectLink />
  </div>
);

const ConnectLink = () => (
  <a class="btn primary" href="#connect">
    <Icon name="plus" />
    {words('options.apps.connect')}
  </a>
);

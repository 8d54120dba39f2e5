import { Landing } from '../../components/landing';
import { words } from '../../lib/i18n/words';
import { AppearanceSection } from './sections/appearance-section';
import { AppsSection } from './sections/apps-section';
import { BehaviourSection } from './sections/behaviour-section';
import { ConnectSection } from './sections/connect-section';
import { DrawerPlace } from './sections/later/drawer-place';
import { Later } from './sections/later/later';
import { PicturesPlace } from './sections/later/pictures-place';
import { Nav, type NavProps } from './sections/nav';
import type { PageProps } from './sections/page-props';
import { RemoveDialog } from './sections/remove-dialog';
import { SayingWords } from './words/saying-words';
import './sections/shell.css';
import { appPages } from '../../lib/session/hosts/app-pages';
import { SignInSection } from './sign-in/sign-in-section';
import { findApp } from './state/state';

/** The whole options page, painted from one state. */
export const OptionsPage = (props: PageProps) => (
  <div class="page">
    <DrawerPlace {...props} />
    <PicturesPlace {...props} />
    <div class="shell">
      {/* Who signs in has one thing to do, in a tab of its own. */}
      {props.state.route !== 'sign-in' && <Places {...props} />}
      <main class="main">
        <Section {...props} />
      </main>
    </div>
    <SayingWords said={props.state.said} />
    <Removal {...props} />
    {/* What is there goes by the settings, too. */}
    <Landing at={props.state.settings && props.state.landing} landed={props.landed} />
  </div>
);

const Places = ({ state, version }: PageProps) => (
  <Nav route={state.route} counts={countsIn(state)} isNew={state.isNew} version={version} />
);

/** Of what is known: an app that was never read counts nobody. */
const countsIn = ({ apps }: PageProps['state']): NavProps['counts'] =>
  apps && { apps: apps.length, accounts: apps.reduce((sum, { count }) => sum + (count ?? 0), 0) };

function Section(props: PageProps) {
  const { route } = props.state;
  switch (route) {
    case 'apps':
      return <AppsSection {...props} />;
    case 'connect':
      return <ConnectSection {...props} />;
    case 'sign-in':
      return <SignIn {...props} />;
    case 'appearance':
      return <AppearanceSection {...props} />;
    case 'behaviour':
      return <BehaviourSection {...props} />;
    case 'accounts':
    case 'history':
    case 'backup':
      return (
        <Later
          key={route}
          title={words(`options.nav.${route}`)}
          why={words(`options.${route}.why`)}
          load={LATER[route]}
          {...props}
        />
      );
    case 'about':
      return (
        <Later
          title={words('options.nav.about')}
          why={words('options.about.version', { version: props.version })}
          load={loadAbout}
          {...props}
        />
      );
  }
}

/** Sections that few come to. */
const LATER = {
  accounts: () =>
    import('./sections/later/accounts/accounts-section').then(({ AccountsSection }) => AccountsSection),
  history: () =>
    import('./sections/later/history/history-section').then(({ HistorySection }) => HistorySection),
  backup: () => import('./sections/later/backup/backup-section').then(({ BackupSection }) => BackupSection),
};

const loadAbout = () =>
  import('./sections/later/about/about-section').then(({ AboutSection }) => AboutSection);

function SignIn({ state, deeds }: PageProps) {
  const origin = state.signIn.flow?.origin;
  const { rows = [], activeKey = null } = (origin !== undefined && state.views[origin]) || {};
  return (
    <SignInSection
      state={state.signIn}
      deeds={deeds.signIn}
      rows={rows}
      activeKey={activeKey}
      onOpenApp={wayToApp(state, deeds)}
    />
  );
}

/** Null where it is not known where the app of the flow is used. */
function wayToApp(state: PageProps['state'], deeds: PageProps['deeds']): (() => void) | null {
  const origin = state.signIn.flow?.origin;
  const face = origin === undefined ? undefined : findApp(state, origin)?.face;
  return face && appPages(face) ? () => deeds.app.open(face) : null;
}

function Removal({ state, deeds }: PageProps) {
  const app = state.removal && findApp(state, state.removal.origin);
  if (!state.removal || !app) return null;
  return <RemoveDialog removal={state.removal} app={app} deeds={deeds.app} />;
}

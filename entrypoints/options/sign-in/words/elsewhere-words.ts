import { isolated, words } from '../../../../lib/i18n/words';
import type { Elsewhere } from '../../../../lib/session/elsewhere';
import { providerName } from './provider-name';

/** What is said of a place where somebody signs in that is no page of ours. */
export interface ElsewhereWords {
  /** Before a tab opens. */
  leaving: string;
  /** While the tab is open: the title, and what is waited for. */
  finish: string;
  waiting: string;
  /** Why there is no new account. */
  closed: string;
  refused: string;
  unavailable: string;
}

/** The sentences for one place; `app` is the app's name. Whose address proves nothing goes by its host. */
export function elsewhereWords(elsewhere: Elsewhere, app: string): ElsewhereWords {
  if ('host' in elsewhere) return ofProvider(isolated(elsewhere.host));
  switch (elsewhere.by) {
    case 'provider':
      return ofProvider(isolated(providerName(elsewhere.provider)));
    case 'app':
      return ofApp(isolated(app));
    case 'sso':
      return ofOrganization();
  }
}

const ofProvider = (name: string): ElsewhereWords => ({
  leaving: words('signIn.provider.leaving', { name }),
  finish: words('signIn.provider.finish', { name }),
  waiting: words('signIn.provider.waiting', { name }),
  closed: words('signIn.provider.closed', { name }),
  refused: words('signIn.provider.refused', { name }),
  unavailable: words('signIn.provider.unavailable', { name }),
});

const ofApp = (app: string): ElsewhereWords => ({
  leaving: words('signIn.appPage.leaving', { app }),
  finish: words('signIn.appPage.finish', { app }),
  waiting: words('signIn.appPage.waiting', { app }),
  closed: words('signIn.appPage.closed', { app }),
  refused: words('signIn.appPage.refused', { app }),
  unavailable: words('failure.no_own_page', { app }),
});

const ofOrganization = (): ElsewhereWords => ({
  leaving: words('signIn.organization.leaving'),
  finish: words('signIn.organization.finish'),
  waiting: words('signIn.organization.waiting'),
  closed: words('signIn.organization.closed'),
  refused: words('signIn.organization.refused'),
  unavailable: words('signIn.organization.unavailable'),
});

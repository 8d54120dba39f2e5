import { isolated, words } from '../../../lib/i18n/words';
import { hostNames } from '../../../lib/session/needed-hosts';
import type { StaleTabs } from '../../../lib/session/view';
import type { Intent } from '../state/intent';
import { appName, faceOf } from '../state/selectors';
import type { PopupState } from '../state/state';
import type { Progress } from '../state/tray-choice';
import { explanation } from './explanation';
import type { TrayFace } from './tray-face';

/** What was begun and can be gone on with. */
export function progressWords(state: PopupState, progress: Progress): TrayFace {
  const close: Intent = { kind: 'ask', question: 'cancelSignIn' };
  switch (progress.kind) {
    case 'sign-in-tab':
      return {
        icon: 'tab',
        tone: 'go',
        ...explanation(state, 'signInOpen'),
        button: {
          word: words('tray.showTab'),
          look: 'primary',
          intent: { kind: 'ask', question: 'showSignInTab' },
        },
        close,
      };
    case 'unfinished':
      return {
        icon: 'mail',
        tone: 'go',
        title: words('tray.unfinished', { app: appName(state) }),
        line: isolated(progress.unfinished.identifier),
        button: { word: words('tray.continue'), look: 'primary', intent: { kind: 'add-account' } },
        close,
      };
    case 'stale-tabs':
      return { icon: 'tabs', close: { kind: 'dismiss', key: null }, ...staleWords(state, progress.stale) };
  }
}

/** More than a few are read, and allowed, in the settings: here they would leave no room for the list. */
const MOST_HOSTS = 3;

/** Nothing is claimed about tabs that cannot be seen. */
function staleWords(
  state: PopupState,
  { previous, count, pages }: StaleTabs,
): Pick<TrayFace, 'title' | 'line' | 'button' | 'other' | 'tick'> {
  const name = previous === null ? words('tray.staleEarlier') : isolated(previous);
  if (count === null) return { title: words('tray.staleUnseen', { name }), ...allowingTabs(state, pages) };
  return {
    title: words('tray.staleTabs', count, { name }),
    button: { word: words('tray.reload', count), intent: { kind: 'reload-tabs' } },
    other: { word: words('staleTab.list'), look: 'quiet', intent: { kind: 'list-tabs' } },
    ...(!reloadsAlways(state) && {
      tick: { word: words('staleTab.alwaysThem'), intent: { kind: 'always-reload', wanted: true } },
    }),
  };
}

/** What is left then was left alone. */
const reloadsAlways = (state: PopupState): boolean =>
  state.settings.afterSwitch === 'reload' || faceOf(state)?.reloads === true;

/** What the button asks for is what stands beside it. A host that may be somebody else's is allowed in the settings. */
function allowingTabs(state: PopupState, pages: StaleTabs['pages']): Pick<TrayFace, 'line' | 'button'> {
  if (!pages) return { line: words('tray.staleRefused') };
  const hosts = hostNames(pages);
  if (hosts.length === 0 || hosts.length > MOST_HOSTS)
    return {
      line: words('tray.staleElsewhere'),
      button: {
        word: words('tray.allowPages'),
        intent: { kind: 'settings', at: `apps/${faceOf(state)?.host}/tabs` },
      },
    };
  return {
    line: words('tray.staleAsks', { hosts: hosts.join(', ') }),
    button: { word: words('tray.allow'), look: 'primary', intent: { kind: 'allow-tabs', pages } },
  };
}

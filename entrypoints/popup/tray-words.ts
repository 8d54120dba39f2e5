import { failureSentence } from '../../components/failure-sentence';
import type { IconName } from '../../components/icon';
import { agoWords, secondsUntil } from '../../components/time-words';
import { isolated, words } from '../../lib/i18n/words';
import type { StaleTabs } from '../../lib/session/view';
import { addBarWords, pair } from './add-bar-words';
import type { Intent } from './intent';
import { faceOf } from './shown';
import type { PopupState } from './state';
import type { TrayChoice } from './tray-choice';

/** What the tray shows and what its buttons ask for. */
export interface TrayFace {
  icon: IconName;
  title: string;
  line?: string;
  /** What is spoken in place of a line that changes every second. */
  spoken?: string;
  tone?: 'caution' | 'danger' | 'go';
  /** It stops the person, and is spoken at once. */
  alert?: boolean;
  /** The line is an address. */
  host?: boolean;
  button?: { word: string; intent: Intent; primary?: boolean; icon?: IconName };
  /** What the cross asks for. */
  close?: Intent;
}

/** A message of the tray in words. */
export function trayWords(state: PopupState, choice: TrayChoice): TrayFace {
  const face = faceOf(state);
  const app = face?.name ?? '';
  const close: Intent = { kind: 'note-hidden', note: choice.kind };
  switch (choice.kind) {
    case 'undo':
      return {
        icon: 'sign-out',
        title: words('tray.signingOut', { name: isolated(choice.row.title) }),
        line: words('tray.undoWithin', secondsUntil(choice.until, state.now)),
        spoken: words('tray.undoSoon'),
        button: { word: words('tray.undo'), icon: 'undo', intent: { kind: 'undo', key: choice.row.key } },
      };
    case 'permission':
      return {
        icon: 'key',
        tone: 'go',
        alert: true,
        title: words('tray.needsPermission', { app }),
        line: face?.host ?? '',
        host: true,
        button: { word: words('tray.allow'), primary: true, intent: { kind: 'allow' } },
      };
    case 'offline':
      return { icon: 'offline', tone: 'caution', alert: true, ...pair('offline') };
    case 'throttled':
      return {
        icon: 'clock',
        tone: 'caution',
        title: words('tray.slowDown', { app }),
        line: words('tray.slowDownFor', secondsUntil(choice.until, state.now)),
        spoken: words('tray.slowDownWhy'),
      };
    case 'add-refused':
      return { icon: 'lock', alert: true, ...addBarWords(state, choice.bar), close };
    case 'slip':
      return {
        icon: 'alert',
        tone: 'danger',
        alert: true,
        title: failureSentence(choice.slip.failure, { attempted: choice.slip.attempted, app }),
        close: { kind: 'changed', to: { slip: null } },
      };
    case 'unreachable':
      return {
        icon: 'alert',
        tone: 'caution',
        alert: true,
        title: failureSentence(choice.obstacle.failure, { attempted: 'read', app }),
        line: listAge(state),
        button: { word: words('retry'), icon: 'retry', intent: { kind: 'refresh' } },
      };
    case 'refused':
      return {
        icon: 'lock',
        tone: 'danger',
        alert: true,
        title: words('tray.refused', { app }),
        line: words('tray.refusedWhy'),
        button: { word: words('tray.startOver'), intent: { kind: 'ask', question: 'repair' } },
      };
    case 'not-saved':
      return { icon: 'alert', tone: 'caution', ...pair('notSaved'), close };
    case 'sign-in-tab':
      return {
        icon: 'tab',
        tone: 'go',
        title: words('tray.signInOpen', { app }),
        line: words('tray.signInOpenWhy'),
        button: {
          word: words('tray.showTab'),
          primary: true,
          intent: { kind: 'ask', question: 'showSignInTab' },
        },
        close: { kind: 'ask', question: 'cancelSignIn' },
      };
    case 'unfinished':
      return {
        icon: 'mail',
        tone: 'go',
        title: words('tray.unfinished', { app }),
        line: isolated(choice.unfinished.identifier),
        button: { word: words('tray.continue'), primary: true, intent: { kind: 'add-account' } },
        close: { kind: 'ask', question: 'cancelSignIn' },
      };
    case 'stale-tabs':
      return { icon: 'tabs', close: { kind: 'dismiss', key: null }, ...staleWords(choice.stale) };
    case 'maintenance':
      return { icon: 'wrench', tone: 'caution', ...addBarWords(state, 'maintenance') };
    case 'limit':
      return { icon: 'users', ...addBarWords(state, 'limit') };
    case 'container':
      return { icon: 'tab', ...pair('container'), close };
    case 'staging':
      return { icon: 'tab', tone: 'caution', ...pair('staging'), close };
  }
}

const listAge = ({ view, now }: PopupState): string =>
  view?.readAt ? words('tray.lastList', { when: agoWords(view.readAt, now) }) : words('tray.noList');

/** Nothing is claimed about tabs that cannot be seen. */
function staleWords({ previous, count }: StaleTabs): Pick<TrayFace, 'title' | 'line' | 'button'> {
  const name = isolated(previous);
  if (count === null) {
    return {
      title: words('tray.staleUnseen', { name }),
      line: words('tray.staleUnseenWhy'),
      button: { word: words('tray.allowPages'), intent: { kind: 'settings' } },
    };
  }
  return {
    title: words('tray.staleTabs', count, { name }),
    line: words('tray.staleTabsWhy'),
    button: { word: words('tray.reload', count), intent: { kind: 'ask', question: 'reloadTabs' } },
  };
}

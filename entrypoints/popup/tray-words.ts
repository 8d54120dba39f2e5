import { failureSentence } from '../../components/failure-sentence';
import type { IconName } from '../../components/icon';
import { agoWords, secondsUntil } from '../../components/time-words';
import { explained, isolated, words } from '../../lib/i18n/words';
import type { Row, StaleTabs } from '../../lib/session/view';
import { explanation } from './explanation';
import type { Intent } from './intent';
import { appName, faceOf } from './shown';
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
  button?: TrayButton;
  /** Stands beside the button, and is quieter. */
  other?: TrayButton;
  /** What the cross asks for. */
  close?: Intent;
}

export interface TrayButton {
  word: string;
  intent: Intent;
  look?: 'primary' | 'quiet';
  icon?: IconName;
}

/** A message of the tray in words. */
export function trayWords(state: PopupState, choice: TrayChoice): TrayFace {
  const app = appName(state);
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
        ...explanation(state, choice.kind),
        line: faceOf(state)?.host ?? '',
        host: true,
        button: { word: words('tray.allow'), look: 'primary', intent: { kind: 'allow' } },
      };
    case 'offline':
      return { icon: 'offline', tone: 'caution', alert: true, ...explanation(state, choice.kind) };
    case 'throttled':
      return {
        icon: 'clock',
        tone: 'caution',
        ...explanation(state, choice.kind),
        line: words('tray.throttledFor', secondsUntil(choice.until, state.now)),
        spoken: words('tray.throttledWhy'),
      };
    case 'add-refused':
      return { icon: 'lock', alert: true, ...explanation(state, choice.bar), close };
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
        title: failureSentence(choice.failure, { attempted: 'read', app }),
        line: listAge(state),
        button: { word: words('retry'), icon: 'retry', intent: { kind: 'refresh' } },
      };
    case 'refused':
      return {
        icon: 'lock',
        tone: 'danger',
        alert: true,
        ...explanation(state, choice.kind),
        button: { word: words('tray.startOver'), intent: { kind: 'ask', question: 'repair' } },
      };
    case 'not-saved':
      return { icon: 'alert', tone: 'caution', ...explanation(state, 'notSaved'), close };
    case 'foreign':
      return { icon: 'alert', tone: 'caution', alert: true, ...foreignWords(state, choice.row) };
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
        close: { kind: 'ask', question: 'cancelSignIn' },
      };
    case 'unfinished':
      return {
        icon: 'mail',
        tone: 'go',
        title: words('tray.unfinished', { app }),
        line: isolated(choice.unfinished.identifier),
        button: { word: words('tray.continue'), look: 'primary', intent: { kind: 'add-account' } },
        close: { kind: 'ask', question: 'cancelSignIn' },
      };
    case 'stale-tabs':
      return { icon: 'tabs', close: { kind: 'dismiss', key: null }, ...staleWords(choice.stale) };
    case 'maintenance':
      return { icon: 'wrench', tone: 'caution', ...explanation(state, choice.kind) };
    case 'limit':
      return { icon: 'users', ...explanation(state, choice.kind) };
    case 'container':
      return { icon: 'tab', ...explanation(state, choice.kind), close };
    case 'staging':
      return { icon: 'tab', tone: 'caution', ...explanation(state, choice.kind), close };
  }
}

const listAge = ({ view, now }: PopupState): string =>
  view?.readAt ? words('tray.lastList', { when: agoWords(view.readAt, now) }) : words('tray.noList');

function foreignWords(
  { view }: PopupState,
  { key, title }: Row,
): Pick<TrayFace, 'title' | 'button' | 'other'> {
  const name = isolated(title);
  return {
    title: words(key === view?.activeKey ? 'tray.foreignActive' : 'tray.foreign', { name }),
    button: { word: words('menu.signOut'), intent: { kind: 'confirm-sign-out', key } },
    other: { word: words('tray.keep'), look: 'quiet', intent: { kind: 'dismiss', key } },
  };
}

/** Nothing is claimed about tabs that cannot be seen. */
function staleWords({ previous, count }: StaleTabs): Pick<TrayFace, 'title' | 'line' | 'button'> {
  const name = isolated(previous);
  if (count === null) {
    return {
      ...explained('staleUnseen', { name }),
      button: { word: words('tray.allowPages'), intent: { kind: 'settings' } },
    };
  }
  return {
    title: words('tray.staleTabs', count, { name }),
    line: words('tray.staleTabsWhy'),
    button: { word: words('tray.reload', count), intent: { kind: 'ask', question: 'reloadTabs' } },
  };
}

import { failureSentence } from '../../../components/words/failure-sentence';
import { agoWords } from '../../../components/words/time-words';
import { explained, isolated, words } from '../../../lib/i18n/words';
import type { Row } from '../../../lib/session/view';
import { type Intent, inApp } from '../state/intent';
import { activeRow, appName } from '../state/selectors';
import type { PopupState } from '../state/state';
import type { TrayChoice } from '../state/tray-choice';
import { awayFace } from './away-words';
import { explanation } from './explanation';
import { obstacleWords } from './obstacle-words';
import { progressWords } from './progress-words';
import type { TrayFace } from './tray-face';

/** A message of the tray in words. */
export function trayWords(state: PopupState, choice: TrayChoice): TrayFace {
  const app = appName(state);
  const close: Intent = { kind: 'note-hidden', note: choice.kind };
  switch (choice.kind) {
    case 'undo':
      return {
        icon: 'sign-out',
        title: leavingWords(state, choice),
        spoken: words('tray.undoSoon'),
        button: {
          word: words('tray.undo'),
          icon: 'undo',
          intent: inApp(choice.app, { kind: 'undo', key: choice.row.key }),
          cap: 'Ctrl Z',
        },
      };
    case 'offline':
      return { icon: 'offline', tone: 'caution', alert: true, ...explanation(state, choice.kind) };
    case 'add-refused':
      return { icon: 'lock', alert: true, ...explanation(state, choice.bar), close };
    case 'slip':
      return {
        icon: 'alert',
        tone: 'danger',
        alert: true,
        title: failureSentence(choice.slip, app),
        ...choice.slip.also,
        close: { kind: 'changed', to: { slip: null } },
      };
    case 'switched':
      return {
        icon: 'users',
        title: words('tray.switched', { name: isolated(choice.to.title) }),
        button: {
          word: words('tray.back', { name: isolated(choice.back.title) }),
          intent: { kind: 'choose', key: choice.back.key },
          cap: '0',
        },
        close: { kind: 'changed', to: { switched: false } },
      };
    case 'away':
      return awayFace(state, choice.app);
    case 'foreign':
      return { icon: 'users', ...foreignWords(state, choice.row) };
    case 'two-cookies':
      return { icon: 'alert', tone: 'caution', alert: true, ...explanation(state, 'twoCookies'), close };
    case 'failed':
      return { icon: 'alert', tone: 'caution', title: choice.message, close };
    case 'changed-outside':
      return { icon: 'users', ...explained('changedOutside', changedFacts(state, choice.previous)), close };
    case 'set-aside':
      return {
        icon: 'alert',
        tone: 'caution',
        ...explained('setAside', { hosts: choice.hosts.join(', ') }),
        button: { word: words('tray.allowPages'), intent: { kind: 'settings', at: 'apps/set-aside' } },
        close: { kind: 'put-away' },
      };
    case 'sign-in-tab':
    case 'unfinished':
    case 'stale-tabs':
      return progressWords(state, choice);
    case 'slow':
      return { icon: 'clock', title: words(state.view ? 'wait.who' : 'wait.accounts', { app }) };
    case 'maintenance':
      return { icon: 'wrench', tone: 'caution', ...explanation(state, choice.kind) };
    case 'limit':
      return { icon: 'users', ...explanation(state, choice.kind) };
    case 'container':
      return { icon: 'tab', ...explanation(state, choice.kind), close };
    case 'staging':
      return { icon: 'tab', tone: 'caution', ...explanation(state, choice.kind), close };
    case 'no-keys':
      return {
        icon: 'keyboard',
        ...explained('noKeys', {}),
        button: { word: words('tray.chooseKeys'), intent: { kind: 'choose-keys' } },
        close: { kind: 'go-without-keys' },
      };
    default:
      return obstacleWords(state, choice);
  }
}

function leavingWords(state: PopupState, { row, app }: Extract<TrayChoice, { kind: 'undo' }>): string {
  const name = isolated(row.title);
  const there = app === undefined ? undefined : state.others?.[app];
  return there
    ? words('tray.signingOutIn', { name, app: isolated(appName(there)) })
    : words('tray.signingOut', { name });
}

const changedFacts = (state: PopupState, previous: string) => ({
  name: isolated(activeRow(state)?.title ?? ''),
  previous: isolated(previous),
});

/** Most accounts come by the site: news and a question, and no alarm. Who says no is asked once more. */
function foreignWords(
  { now }: PopupState,
  { key, title, cameAt }: Row,
): Pick<TrayFace, 'title' | 'line' | 'button' | 'other'> {
  return {
    title: words('tray.foreign', { name: isolated(title) }),
    ...(cameAt !== null && { line: agoWords(cameAt, now) }),
    button: { word: words('tray.keep'), intent: { kind: 'dismiss', key } },
    other: {
      word: words('tray.notMe'),
      look: 'quiet',
      intent: { kind: 'opened', open: { kind: 'sign-out', key } },
    },
  };
}

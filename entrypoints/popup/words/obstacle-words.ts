import { failureSentence } from '../../../components/words/failure-sentence';
import { secondsUntil } from '../../../components/words/seconds-until';
import { agoWords } from '../../../components/words/time-words';
import { words } from '../../../lib/i18n/words';
import { hostNames, neededHosts } from '../../../lib/session/needed-hosts';
import type { Obstacle } from '../../../lib/session/view';
import { appName, faceOf } from '../state/selectors';
import type { PopupState } from '../state/state';
import { explanation } from './explanation';
import type { TrayFace } from './tray-face';

/** What stands in the app's way. */
export function obstacleWords(state: PopupState, obstacle: Obstacle): TrayFace {
  switch (obstacle.kind) {
    case 'permission':
      return {
        icon: 'key',
        tone: 'go',
        alert: true,
        ...explanation(state, obstacle.kind),
        ...allowing(state),
      };
    case 'throttled':
      return {
        icon: 'clock',
        tone: 'caution',
        ...explanation(state, obstacle.kind),
        line: words('tray.throttledFor', secondsUntil(obstacle.until, state.now)),
        spoken: words('tray.throttledWhy'),
      };
    case 'unreachable':
      return {
        icon: 'alert',
        tone: 'caution',
        alert: true,
        ...unreachableWords(state, obstacle),
        button: { word: words('retry'), icon: 'retry', intent: { kind: 'refresh' } },
      };
    case 'refused':
      return { icon: 'lock', tone: 'danger', alert: true, ...refusedWords(state) };
    case 'not-opened':
      return { icon: 'tab', tone: 'go', alert: true, ...explanation(state, 'notOpened') };
    case 'no-cookies':
      return {
        icon: 'lock',
        tone: 'danger',
        alert: true,
        title: words('tray.noCookies'),
        line: words('tray.noCookiesWhere', { host: faceOf(state)?.host ?? '' }),
        button: {
          word: words('tray.lookAgain'),
          icon: 'retry',
          intent: { kind: 'repair' },
        },
      };
    case 'not-saved':
      return {
        icon: 'alert',
        tone: 'caution',
        ...explanation(state, 'notSaved'),
        close: { kind: 'note-hidden', note: obstacle.kind },
      };
  }
}

/** What the button asks for is what stands beside it. */
function allowing(state: PopupState): Pick<TrayFace, 'line' | 'host' | 'button'> {
  const face = faceOf(state);
  const hosts = face ? neededHosts(face) : [];
  return {
    line: hostNames(hosts).join(', '),
    host: true,
    button: { word: words('tray.allow'), look: 'primary', intent: { kind: 'allow', hosts } },
  };
}

/** What is too long today is so again: then the person is told who can mend it, and not only that the list is old. */
function unreachableWords(
  state: PopupState,
  obstacle: Extract<Obstacle, { kind: 'unreachable' }>,
): Pick<TrayFace, 'title' | 'line'> {
  if (obstacle.failure.kind === 'too-large') return explanation(state, 'tooLarge');
  return { title: failureSentence(obstacle, appName(state)), line: listAge(state) };
}

/** A session of the app's own pages is not ours to start over. */
function refusedWords(state: PopupState): Pick<TrayFace, 'title' | 'line' | 'button'> {
  const said = explanation(state, 'refused');
  if (faceOf(state)?.jar === 'site')
    return { ...said, line: words('tray.refusedThere', { app: appName(state) }) };
  return {
    ...said,
    button: { word: words('tray.startOver'), intent: { kind: 'repair' } },
  };
}

const listAge = ({ view, now }: PopupState): string =>
  view?.readAt ? words('tray.lastList', { when: agoWords(view.readAt, now) }) : words('tray.noList');

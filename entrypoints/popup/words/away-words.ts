import { isolated, words } from '../../../lib/i18n/words';
import type { Origin } from '../../../lib/session/types';
import { activeRow, appName } from '../state/selectors';
import { appThere } from '../state/several/app-there';
import type { PopupState } from '../state/state';
import { backRow } from '../state/way-back';
import type { TrayFace } from './tray-face';

/** Who was made active in an app that is not in front, with the way back and the way there. */
export function awayFace(state: PopupState, origin: Origin): TrayFace {
  const there = appThere(state, origin) ?? state;
  const row = activeRow(there);
  const app = isolated(appName(there));
  const back = backRow(there);
  return {
    icon: 'check',
    tone: 'go',
    title: words('tray.away', { name: isolated(row?.title ?? ''), app }),
    ...(back && { line: words('tray.awayBack', { name: isolated(back.title) }) }),
    button: {
      word: words('openApp', { app }),
      intent: { kind: 'choose', key: row?.key ?? '', app: origin, goes: true },
    },
    close: { kind: 'changed', to: { switchedIn: undefined } },
  };
}

import { asksToGo } from '../state/asks-to-go';
import { clickedRow } from '../state/click';
import type { Choose, Intent } from '../state/intent';
import { rowOf } from '../state/selectors';
import { addAccount, signOut, undoSignOut } from './account-deeds';
import { isGesture } from './acting';
import { askChange, refresh } from './answering';
import { allow, allowTabs, chooseApp, repair, stepApp } from './app-deeds';
import type { DeedPorts } from './deed-ports';
import { chooseKeys, goWithoutKeys } from './keyless';
import type { AskedDeeds } from './on-demand';
import { lateIntent } from './pressing';
import { choose } from './switching';

/** Gives the one function that does what a person asks. What only shows happens at once, in the same frame. */
export function createDeeds(ports: DeedPorts, asked: AskedDeeds): (intent: Intent) => void {
  /** An account of the app in front, and no leaf of one. */
  const isPlain = ({ key, app, goes }: Choose) => !app && !goes && rowOf(ports.current(), key) !== null;

  return function act(intent) {
    switch (intent.kind) {
      case 'pressed': {
        const meant = lateIntent(intent.press, ports.current());
        if (meant) act(meant);
        break;
      }
      case 'choose':
        if (isPlain(intent)) choose(ports, intent.key);
        else asked(intent);
        break;
      case 'clicked': {
        const row = clickedRow(intent.press, intent.release);
        if (row && row.key !== null)
          act({ kind: 'choose', key: row.key, app: row.app, goes: intent.by && asksToGo(intent.by) });
        break;
      }
      case 'clear':
        ports.happen({ kind: 'typed', text: '' });
        ports.focusFilter();
        break;
      case 'focus-filter':
        ports.focusFilter();
        break;
      case 'sign-out':
        signOut(ports, intent.key);
        break;
      case 'undo':
        undoSignOut(ports, intent.key);
        break;
      case 'add-account':
        addAccount(ports);
        break;
      case 'choose-app':
        void chooseApp(ports, intent.origin);
        break;
      case 'step-app':
        void stepApp(ports, intent.by);
        break;
      case 'allow':
        void allow(ports, intent.hosts);
        break;
      case 'allow-tabs':
        void allowTabs(ports, intent.pages);
        break;
      case 'refresh':
        void refresh(ports, { insists: true });
        break;
      case 'settings':
        ports.openOptions(intent.at);
        break;
      case 'repair':
        void repair(ports);
        break;
      case 'ask':
        void askChange(ports, { ask: (origin) => ports.ask[intent.question]({ origin }) });
        break;
      case 'dismiss':
        // One × puts away all that a switch has left to say.
        if (intent.key === null) ports.happen({ kind: 'changed', to: { switched: false } });
        void askChange(ports, { ask: (origin) => ports.ask.dismiss({ origin, key: intent.key }) });
        break;
      case 'put-away':
        void ports.ask.dismissSetAside({});
        break;
      case 'choose-keys':
        void chooseKeys(ports);
        break;
      case 'go-without-keys':
        goWithoutKeys(ports);
        break;
      default:
        if (isGesture(intent)) ports.happen(intent);
        else asked(intent);
    }
  };
}

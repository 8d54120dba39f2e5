import type { Origin } from '../../../lib/session/types';
import type { Deed, Intent } from '../state/intent';
import { addAccount, signOut, signOutAll, signOutNow, undoSignOut } from './account-deeds';
import { refresh } from './answering';
import { allow, chooseApp, move, openPlaces, stepApp } from './app-deeds';
import type { DeedPorts } from './deed-ports';
import { paintAnswer } from './painting';
import { choose, release } from './switching';

/** Gives the one function that does what a person asks. What only shows happens at once, in the same frame. */
export const createDeeds =
  (ports: DeedPorts) =>
  (intent: Intent): void => {
    switch (intent.kind) {
      case 'choose':
        choose(ports, intent.key);
        break;
      case 'release':
        release(ports, intent.press);
        break;
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
      case 'confirm-sign-out':
        signOutNow(ports, intent.key);
        break;
      case 'sign-out-all':
        signOutAll(ports);
        break;
      case 'undo':
        undoSignOut(ports, intent.key);
        break;
      case 'add-account':
        addAccount(ports);
        break;
      case 'open-places':
        void openPlaces(ports);
        break;
      case 'move':
        move(ports, intent);
        break;
      case 'choose-app':
        void chooseApp(ports, intent.origin);
        break;
      case 'step-app':
        void stepApp(ports, intent.by);
        break;
      case 'allow':
        void allow(ports);
        break;
      case 'refresh':
        void refresh(ports);
        break;
      case 'settings':
        ports.openOptions();
        break;
      case 'ask':
      case 'forget':
      case 'dismiss':
        pass(ports, intent);
        break;
      default:
        ports.happen(intent);
    }
  };

type Passed = Extract<Deed, { kind: 'ask' | 'forget' | 'dismiss' }>;

/** Wishes that go to the worker as they are. */
function pass(ports: DeedPorts, deed: Passed) {
  const { origin } = ports.current();
  ports.happen({ kind: 'closed' });
  if (origin !== null) void paintAnswer(ports, passOn(ports, deed, origin));
}

function passOn({ ask }: DeedPorts, deed: Passed, origin: Origin) {
  if (deed.kind === 'ask') return ask[deed.question]({ origin });
  if (deed.kind === 'forget') return ask.forget({ origin, key: deed.key });
  return ask.dismiss({ origin, key: deed.key });
}

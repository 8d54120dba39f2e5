import type { Origin, SignInId } from '../../lib/session/types';
import { addAccount, signOut, signOutNow } from './account-deeds';
import { allow, chooseApp, openPlaces, stepApp } from './app-deeds';
import { type DeedPorts, refresh, settle } from './deed-ports';
import { eventOf } from './event-of';
import type { Intent } from './intent';
import { rowOf } from './shown';
import { choose, release } from './switching';

/** Gives the one function that does what a person asks. What only shows happens at once, in the same frame. */
export function createDeeds(ports: DeedPorts): (intent: Intent) => void {
  return (intent) => {
    const event = eventOf(intent);
    if (event) ports.happen(event);
    else act(ports, intent);
    if (intent.kind === 'clear') ports.focusFilter();
  };
}

function act(ports: DeedPorts, intent: Intent): void {
  switch (intent.kind) {
    case 'choose':
      choose(ports, intent.key);
      break;
    case 'release':
      release(ports, intent.press);
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
    case 'add-account':
      addAccount(ports);
      break;
    case 'open-places':
      void openPlaces(ports);
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
    default:
      tell(ports, intent);
  }
}

/** Wishes that go to the worker as they are. */
function tell(ports: DeedPorts, intent: Intent): void {
  const { ask, current, happen } = ports;
  const { origin, forgetLabels } = current();
  if (origin === null) return;
  const signInId = 'key' in intent && intent.key !== null ? rowOf(current(), intent.key)?.signInId : null;
  happen({ kind: 'closed' });
  switch (intent.kind) {
    case 'undo':
      if (signInId) undo(ports, { origin, signInId });
      break;
    case 'sign-out-all': {
      const asked = ask.signOutAll({ origin, forgetLabels });
      void settle(ports, { asked, slip: { key: null, attempted: 'sign-out' } });
      break;
    }
    case 'move': {
      const { organizationId, workspaceId } = intent;
      const asked = ask.moveTo({ origin, organizationId, workspaceId });
      void settle(ports, { asked, slip: { key: null, attempted: 'move' } });
      break;
    }
    case 'forget':
      void ask.forget({ origin, key: intent.key });
      break;
    case 'dismiss':
      void ask.dismiss({ origin, key: intent.key });
      break;
    case 'show-sign-in-tab':
      void ask.showSignInTab({ origin });
      break;
    case 'cancel-sign-in':
      void ask.cancelSignIn({ origin });
      break;
    case 'reload-tabs':
      void ask.reloadTabs({ origin });
      break;
    case 'repair':
      void ask.repair({ origin });
  }
}

const undo = ({ ask }: DeedPorts, wish: { origin: Origin; signInId: SignInId }) => void ask.undoSignOut(wish);

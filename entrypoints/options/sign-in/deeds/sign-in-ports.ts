import { hostsGranted, releaseHosts } from '../../../../lib/platform/granted-hosts';
import { requestHosts } from '../../../../lib/platform/permissions';
import { askFlow } from '../../../../lib/rpc/ask-flow';
import { ask } from '../../../../lib/rpc/ask-from-options';
import { askPasskey, mayAskPasskey } from './ask-passkey';
import type { SignInPorts } from './desk';
import { solveInWorker } from './solve';

/** The worker, the solver and the browser as they really are. */
export const signInPorts: SignInPorts = {
  askFlow,
  switchTo: ask.switchTo,
  signOut: ask.signOut,
  showSignInTab: ask.showSignInTab,
  solve: solveInWorker,
  mayAskPasskey,
  passkey: askPasskey,
  hostsGranted,
  // Some browsers throw for a host that they never grant.
  requestHosts: (origins) => requestHosts(origins).catch(() => false),
  releaseHosts,
  now: () => Date.now(),
  after: (milliseconds, call) => {
    const timer = setTimeout(call, milliseconds);
    return () => clearTimeout(timer);
  },
  closeTab: () => close(),
};

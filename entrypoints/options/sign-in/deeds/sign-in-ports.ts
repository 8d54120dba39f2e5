import { hostsGranted, releaseHosts } from '../../../../lib/platform/granted-hosts';
import { askAs } from '../../../../lib/rpc/ask';
import { askPasskey, mayAskPasskey } from './ask-passkey';
import type { SignInPorts } from './desk';
import { requestHosts } from './request-hosts';
import { solveInWorker } from './solve';

const ask = askAs<'options'>();

/** The worker, the solver and the browser as they really are. */
export const signInPorts: SignInPorts = {
  askFlow: ask,
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

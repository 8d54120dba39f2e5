import { askFlow } from '../../../lib/rpc/ask-flow';
import { ask } from '../../../lib/rpc/ask-from-options';
import type { SignInPorts } from './desk';
import { solveInWorker } from './solve';

/** The worker, the solver and the browser as they really are. */
export const signInPorts: SignInPorts = {
  askFlow,
  switchTo: ask.switchTo,
  solve: solveInWorker,
  now: () => Date.now(),
  after: (milliseconds, call) => {
    const timer = setTimeout(call, milliseconds);
    return () => clearTimeout(timer);
  },
  closeTab: () => close(),
};

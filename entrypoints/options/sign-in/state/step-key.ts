import type { FlowState, FlowView } from '../../../../lib/session/flow';

/** Two flows with one key show the same card. */
export function stepKey(flow: FlowView | null | undefined): string {
  if (!flow) return String(flow);
  const { id, kind, state } = flow;
  return JSON.stringify([id, kind, state.at, ...where(state)]);
}

function where(state: FlowState): unknown[] {
  switch (state.at) {
    case 'step':
      return [state.step, state.factor];
    case 'leaving':
      return [state.elsewhere, state.host];
    case 'tab':
      return [state.elsewhere];
    case 'left':
      return [state.elsewhere, state.why];
    default:
      return [];
  }
}

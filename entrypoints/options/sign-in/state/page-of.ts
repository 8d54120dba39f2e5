import type { FlowView } from '../../../../lib/session/flow';

/** The app's own page for what the person is doing. */
export const pageOf = ({ kind }: FlowView): 'sign-in' | 'sign-up' =>
  kind === 'signup' ? 'sign-up' : 'sign-in';

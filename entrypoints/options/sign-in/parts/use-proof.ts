import { useEffect } from 'preact/hooks';
import type { At } from '../state/card';
import type { CardProps } from './card-props';

/** What could not be sent without a new proof of work is sent with one by whichever page shows the step. */
export function useProof({ state, deeds }: CardProps, { unproven }: At<'step'>): void {
  useEffect(() => {
    if (unproven && !state.busy) deeds.prove();
  }, [unproven, state.busy]);
}

import type { Failure } from '../failure';

/** Whether it was the proof of work that was refused; its code means something else elsewhere (section 4.3). */
export const refusedProof = ({ status, message }: Failure): boolean =>
  status === 403 && /challenge/i.test(message ?? '');

import { hasClock } from './card-of';
import type { SignInEvent, SignInState } from './state';

export interface Clocked {
  now(): SignInState;
  tell(event: SignInEvent): void;
}

/** Ticks once a second while a countdown is in sight. */
export function runClock({ now, tell }: Clocked): void {
  setInterval(() => {
    if (hasClock(now())) tell({ kind: 'tick', now: Date.now() });
  }, 1000);
}

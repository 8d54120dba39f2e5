import type { Slices } from '../lib/session/slices';

/** Work in slices, without a pause. */
export function inOneGo<Value>(work: Slices<Value>): Value {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

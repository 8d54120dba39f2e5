import type { Clock } from '../../lib/background/ports';

export interface FakeClock extends Clock {
  /** Moves time on, running what falls due on the way, each at its own moment. */
  advance(ms: number): Promise<void>;
}

interface Timer {
  at: number;
  task(): void;
}

/** `settled` waits until nothing that was set off is still under way. */
export function createFakeClock(start: number, settled: () => Promise<void>): FakeClock {
  let now = start;
  let timers: Timer[] = [];

  const nextDue = (end: number): Timer | undefined =>
    timers.filter(({ at }) => at <= end).sort((one, other) => one.at - other.at)[0];

  async function advance(ms: number): Promise<void> {
    const end = now + ms;
    await settled();
    for (let timer = nextDue(end); timer; timer = nextDue(end)) {
      timers = timers.filter((each) => each !== timer);
      now = Math.max(now, timer.at);
      timer.task();
      await settled();
    }
    now = end;
  }

  return {
    now: () => now,
    after: (ms, task) => {
      const timer = { at: now + ms, task };
      timers.push(timer);
      return () => {
        timers = timers.filter((each) => each !== timer);
      };
    },
    advance,
  };
}

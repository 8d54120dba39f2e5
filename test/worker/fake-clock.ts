import type { Clock } from '../../lib/background/ports';

export interface FakeClock extends Clock {
  /** Moves time on, running what falls due on the way, each at its own moment. */
  advance(ms: number): Promise<void>;
  /** Somebody sets the computer's clock forward, or back; no time passes. */
  set(ms: number): void;
}

interface Timer {
  at: number;
  task(): void;
}

/** `settled` waits until nothing that was set off is still under way. */
export function createFakeClock(start: number, settled: () => Promise<void>): FakeClock {
  let passed = 0;
  let zero = start;
  let timers: Timer[] = [];

  const nextDue = (end: number): Timer | undefined =>
    timers.filter(({ at }) => at <= end).sort((one, other) => one.at - other.at)[0];

  async function advance(ms: number): Promise<void> {
    const end = passed + ms;
    await settled();
    for (let timer = nextDue(end); timer; timer = nextDue(end)) {
      timers = timers.filter((each) => each !== timer);
      passed = Math.max(passed, timer.at);
      timer.task();
      await settled();
    }
    passed = end;
  }

  return {
    now: () => zero + passed,
    ticks: () => passed,
    after: (ms, task) => {
      const timer = { at: passed + ms, task };
      timers.push(timer);
      return () => {
        timers = timers.filter((each) => each !== timer);
      };
    },
    advance,
    set: (ms) => {
      zero += ms;
    },
  };
}

import type { Clock } from '../ports';

const REQUESTS = 5;
const WINDOW = 10_000;

/**
 * One bucket for all apps: the server's limit is shared by everything behind one address (section 3.6). Automatic
 * reads wait for room; what a person asks for counts, and never waits.
 */
export interface RequestBudget {
  count(): void;
  room(): Promise<void>;
}

export function createRequestBudget(clock: Clock): RequestBudget {
  let sent: number[] = [];

  const recent = (): number[] => {
    sent = sent.filter((at) => at > clock.ticks() - WINDOW);
    return sent;
  };

  const count = (): void => {
    sent = [...recent(), clock.ticks()];
  };

  async function room(): Promise<void> {
    const oldest = recent().at(-REQUESTS);
    if (oldest === undefined) return count();
    await pause(clock, oldest + WINDOW - clock.ticks());
    return room();
  }

  return { count, room };
}

export const pause = (clock: Clock, ms: number): Promise<void> =>
  new Promise((wake) => clock.after(Math.max(0, ms), wake));

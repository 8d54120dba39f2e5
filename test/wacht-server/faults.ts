import type { Fault, FaultKind, Hold } from './fault-spec';

/** A reply that waits. */
export interface Gate {
  /** Called by the server once the request has been applied; settles when the reply may leave. */
  wait(): Promise<void>;
}

export type Struck = { kind: Exclude<FaultKind, Waiting>; gate: null } | { kind: Waiting; gate: Gate };

/** What a test lets go on. */
type Waiting = { do: 'hold' } | { do: 'linger' };

export interface FaultQueue {
  add(fault: Fault): void;
  hold(path: string, method?: string): Hold;
  linger(path: string, method?: string): Hold;
  clear(): void;
  /** The first fault that matches, used up by one. */
  take(method: string, path: string): Struck | null;
}

interface Queued {
  path: string;
  method: string | undefined;
  left: number;
  struck: Struck;
}

/** Faults wait in the order in which they were queued. */
export function createFaults(): FaultQueue {
  let queue: Queued[] = [];
  const holds = new Set<Hold>();

  const openHold = (): Hold & Gate => {
    const hold = createHold();
    holds.add(hold);
    return hold;
  };
  const add = ({ path, method, times = 1, kind }: Fault): void => {
    const struck: Struck =
      kind.do === 'hold' || kind.do === 'linger' ? { kind, gate: openHold() } : { kind, gate: null };
    queue.push({ path, method, left: times, struck });
  };
  const waiting =
    (kind: Waiting) =>
    (path: string, method?: string): Hold => {
      const gate = openHold();
      queue.push({ path, method, left: 1, struck: { kind, gate } });
      return gate;
    };
  const clear = (): void => {
    queue = [];
    for (const held of holds) held.release();
    holds.clear();
  };
  const take = (method: string, path: string): Struck | null => {
    const found = queue.find((item) => item.path === path && (item.method ?? method) === method);
    if (!found) return null;
    found.left -= 1;
    if (found.left <= 0) queue = queue.filter((item) => item !== found);
    return found.struck;
  };
  return { add, hold: waiting({ do: 'hold' }), linger: waiting({ do: 'linger' }), clear, take };
}

function createHold(): Hold & Gate {
  const reached = createSignal();
  const released = createSignal();
  const wait = (): Promise<void> => {
    reached.give();
    return released.given;
  };
  return { release: released.give, reached: reached.given, wait };
}

function createSignal(): { given: Promise<void>; give: () => void } {
  let give = (): void => {};
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { given, give: () => give() };
}

/** An event of the browser, which the test lets happen. */
export interface FakeEvent<Told extends unknown[]> {
  addListener(listener: (...told: Told) => unknown): void;
  removeListener(listener: (...told: Told) => unknown): void;
  /** Tells every listener; gives what each of them answered. */
  happen(...told: Told): unknown[];
  /** How many listen. */
  heard(): number;
}

export function createFakeEvent<Told extends unknown[]>(): FakeEvent<Told> {
  const listeners = new Set<(...told: Told) => unknown>();
  return {
    addListener: (listener) => void listeners.add(listener),
    removeListener: (listener) => void listeners.delete(listener),
    happen: (...told) => [...listeners].map((listener) => listener(...told)),
    heard: () => listeners.size,
  };
}

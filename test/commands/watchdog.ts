const MINUTE = 60_000;

export interface Patience {
  /** How long it may take in all. */
  minutes?: number;
  /** How long it may print nothing: whatever works on tells of it more often than that. */
  silentMinutes?: number;
}

interface Watchdog {
  /** It has printed something. */
  heard(): void;
  /** It is over. */
  rest(): void;
}

/** Calls `stop` once, with the reason, when something takes too long or has been silent for too long. */
export function createWatchdog(
  { minutes = 20, silentMinutes = 10 }: Patience,
  stop: (why: string) => void,
): Watchdog {
  const bark = (why: string) => () => {
    rest();
    stop(why);
  };
  const inAll = setTimeout(bark(`no end after ${minutes} minutes`), minutes * MINUTE);
  const silence = setTimeout(
    bark(`nothing was printed for ${silentMinutes} minutes`),
    silentMinutes * MINUTE,
  );
  function rest(): void {
    clearTimeout(inAll);
    clearTimeout(silence);
  }
  return { heard: () => silence.refresh(), rest };
}

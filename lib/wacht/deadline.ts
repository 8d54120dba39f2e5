/** Time is up for one request, headers and body together; all of it stays below what a browser grants a worker. */
export interface Deadline {
  signal: AbortSignal;
  passed(): boolean;
  /** Frees the timer and whatever of the reply was not read. */
  end(): void;
}

export function startDeadline(ms: number): Deadline {
  const abort = new AbortController();
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    abort.abort();
  }, ms);
  return {
    signal: abort.signal,
    passed: () => late,
    end: () => {
      clearTimeout(timer);
      abort.abort();
    },
  };
}

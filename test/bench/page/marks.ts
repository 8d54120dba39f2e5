/** What a page under measurement is told; it goes into its script as JSON. */
export interface Plan {
  name: string;
  collector: string;
  /** Selector of what has to be on screen. */
  ready: string;
  /** The app to ask the worker about. */
  origin?: string;
}

/** What every page tells of its opening; moments are in milliseconds since 1970. */
export interface Opening {
  name: string;
  /** When the browser began to load the page, when its first script ran, when the content stood, when it was painted. */
  navigation: number;
  script: number;
  content: number;
  painted: number;
  /** Before that frame was painted. */
  messages: number;
  databases: number;
  /** Until a moment after it. */
  longTasks: number;
  layoutShift: number;
  resizes: number;
  /** When the content stood. */
  nodes: number;
}

/**
 * The first script of a page under measurement, in a copy of what was built. It runs in the page, so it stands alone.
 * It waits until the content is there and painted, sees a little longer what happens, does what `after` says and tells
 * the collector.
 */
export function marks({ name, collector, ready }: Plan, after: () => Promise<object>): void {
  const SETTLE = 250;
  const at = () => performance.timeOrigin + performance.now();
  const script = at();
  const messages: number[] = [];
  const databases: number[] = [];
  const seen: PerformanceEntry[] = [];
  let resizes = 0;

  function count(holder: unknown, verb: string, moments: number[]): void {
    const real = Reflect.get(Object(holder), verb);
    if (typeof real !== 'function') return;
    const counted = (...given: unknown[]) => {
      moments.push(at());
      return Reflect.apply(real, holder, given);
    };
    Object.defineProperty(holder, verb, { value: counted, configurable: true, writable: true });
  }

  const runtimes = ['browser', 'chrome'].map((api) => Reflect.get(globalThis, api)?.runtime);
  for (const runtime of new Set(runtimes)) count(runtime, 'sendMessage', messages);
  count(indexedDB, 'open', databases);
  addEventListener('resize', () => {
    resizes += 1;
  });
  for (const type of ['longtask', 'layout-shift', 'paint']) {
    if (!PerformanceObserver.supportedEntryTypes.includes(type)) continue;
    new PerformanceObserver((list) => seen.push(...list.getEntries())).observe({ type, buffered: true });
  }

  const frame = () => new Promise<number>((resume) => requestAnimationFrame(() => resume(at())));
  const wait = (ms: number) => new Promise((resume) => setTimeout(resume, ms));
  const ofType = (type: string) => seen.filter(({ entryType }) => entryType === type);

  /** The end of the frame in which something was painted first, as far as the browser tells. */
  function firstPaint(): number {
    const paint = ofType('paint').find((entry) => entry.name === 'first-contentful-paint');
    const moment = Number(Reflect.get(Object(paint), 'paintTime') ?? paint?.startTime ?? 0);
    return performance.timeOrigin + moment;
  }

  async function tell(): Promise<void> {
    const content = at();
    const nodes = document.querySelectorAll('*').length;
    const first = await frame();
    const painted = await frame();
    await wait(SETTLE);
    const before = Math.max(first, firstPaint());
    const shifts = ofType('layout-shift').map((entry) => Number(Reflect.get(entry, 'value')));
    const opening: Opening = {
      name,
      navigation: performance.timeOrigin,
      script,
      content,
      painted,
      messages: messages.filter((moment) => moment < before).length,
      databases: databases.filter((moment) => moment < before).length,
      longTasks: ofType('longtask').length,
      layoutShift: shifts.reduce((sum, shift) => sum + shift, 0),
      resizes,
      nodes,
    };
    const rest = await after().catch((problem) => ({ problem: String(problem) }));
    const body = JSON.stringify({ ...opening, ...rest });
    await fetch(collector, { method: 'POST', mode: 'no-cors', body }).catch(() => undefined);
    close();
  }

  function look(): void {
    if (!document.querySelector(ready)) return;
    watch.disconnect();
    void tell();
  }

  const watch = new MutationObserver(look);
  watch.observe(document, { childList: true, subtree: true, characterData: true, attributes: true });
}

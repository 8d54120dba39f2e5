import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** Pixels a pointer may wander between press and release and still mean a click. */
const STEADY = 8;

interface Press {
  key: string | null;
  x: number;
  y: number;
}

/**
 * A click chooses the row that was painted where the pointer went down, even when the list changed before it went
 * up. A click without a press, as assistive tools send, chooses the row it is on. The focus stays in the filter.
 */
export function usePressedRow(list: RefObject<HTMLElement | null>, choose: (key: string) => void) {
  const latest = useRef(choose);
  latest.current = choose;
  useLayoutEffect(() => {
    const element = list.current;
    return element ? listen(element, (key) => latest.current(key)) : undefined;
  }, []);
}

/** Hears clicks on a list as a whole; gives the way to stop. The keys of the list are the filter's. */
function listen(list: HTMLElement, choose: (key: string) => void): () => void {
  let press: Press | null = null;
  const listening = new AbortController();
  const { signal } = listening;
  const down = (event: PointerEvent) => {
    press = { key: rowAt(event.target), x: event.clientX, y: event.clientY };
  };
  const click = (event: MouseEvent) => {
    const key = chosenBy(event, press);
    press = null;
    if (key) choose(key);
  };
  list.addEventListener('pointerdown', down, { signal });
  list.addEventListener('mousedown', (event) => event.preventDefault(), { signal });
  list.addEventListener('click', click, { signal });
  return () => listening.abort();
}

function chosenBy(event: MouseEvent, press: Press | null): string | null {
  if (!press) return rowAt(event.target);
  const wandered = Math.hypot(event.clientX - press.x, event.clientY - press.y);
  return wandered > STEADY ? null : press.key;
}

/** Key of the account whose row holds this element. */
export const rowAt = (target: EventTarget | null): string | null =>
  target instanceof Element ? (target.closest('[data-key]')?.getAttribute('data-key') ?? null) : null;

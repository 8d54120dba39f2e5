import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/** What arrows walk through in a menu, marked by the menu itself. */
const STOPS = '[data-stop]:not([aria-disabled="true"])';

/**
 * Takes the focus into a menu as it opens and lets arrows, Home and End walk through it. Gives the key listener.
 * Tab leaves the menu; Escape is the page's.
 */
export function useMenuFocus(menu: RefObject<HTMLElement | null>, leave: () => void) {
  const stops = () => [...(menu.current?.querySelectorAll<HTMLElement>(STOPS) ?? [])];
  useLayoutEffect(() => {
    const begin = stops().find((stop) => stop.getAttribute('aria-selected') === 'true') ?? stops()[0];
    (begin ?? menu.current)?.focus();
  }, []);
  return (event: KeyboardEvent) => {
    if (event.key === 'Tab') {
      event.preventDefault();
      leave();
      return;
    }
    const all = stops();
    const at = all.findIndex((stop) => stop.matches(':focus'));
    const target = all[nextStop(event.key, at, all.length - 1) ?? -1];
    if (!target) return;
    event.preventDefault();
    target.focus();
  };
}

/** Where a key leads from one stop of several; null for a key that does not walk. */
export function nextStop(key: string, at: number, last: number): number | null {
  if (key === 'ArrowDown') return Math.min(last, at + 1);
  if (key === 'ArrowUp') return Math.max(0, at - 1);
  if (key === 'Home') return 0;
  return key === 'End' ? last : null;
}

/** What arrows walk through in a menu, marked by the menu itself. */
const STOPS = '[data-stop]:not([aria-disabled="true"])';

const stopsOf = (menu: Element): HTMLElement[] => [...menu.querySelectorAll<HTMLElement>(STOPS)];

/** Takes the focus into a menu as it opens: to what is chosen there, else to its start. A ref for the menu. */
export function enterMenu(menu: HTMLElement | null): void {
  if (!menu) return;
  const stops = stopsOf(menu);
  const chosen = stops.find((stop) => stop.getAttribute('aria-selected') === 'true');
  (chosen ?? stops[0] ?? menu).focus({ preventScroll: true });
  chosen?.scrollIntoView({ block: 'nearest' });
}

/** Lets arrows, Home and End walk through an open menu. */
export function walkMenu(event: KeyboardEvent, menu: Element | null): void {
  const stops = menu ? stopsOf(menu) : [];
  const at = stops.findIndex((stop) => stop.matches(':focus'));
  const target = stops[nextStop(event.key, { at, last: stops.length - 1 }) ?? -1];
  if (!target) return;
  event.preventDefault();
  target.focus();
}

/** Where a key leads from one stop of several; null for a key that does not walk. */
export function nextStop(key: string, { at, last }: { at: number; last: number }): number | null {
  if (key === 'ArrowDown') return Math.min(last, at + 1);
  if (key === 'ArrowUp') return Math.max(0, at - 1);
  if (key === 'Home') return 0;
  return key === 'End' ? last : null;
}

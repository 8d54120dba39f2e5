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
  const places = stops.map((stop) => Number(stop.getAttribute('aria-posinset')));
  const target = stops[nextStop(keyOf(event), { at, places }) ?? -1];
  if (!target) return;
  event.preventDefault();
  target.focus();
}

/** Two in one line: the arrows to the side lead from one to the other. */
function keyOf({ key, target }: KeyboardEvent): string {
  const pair = target instanceof Element ? target.closest('[data-pair]') : null;
  if (!pair || (key !== 'ArrowLeft' && key !== 'ArrowRight')) return key;
  const leadsOn = pair.matches(':dir(rtl)') ? 'ArrowLeft' : 'ArrowRight';
  return key === leadsOn ? 'ArrowDown' : 'ArrowUp';
}

interface Walk {
  at: number;
  /** Of each stop, its place in a list of which a part is drawn; else 0. */
  places: readonly number[];
}

/** Where a key leads from one stop of several; null for a key that does not walk. */
export function nextStop(key: string, { at, places }: Walk): number | null {
  const last = places.length - 1;
  const step = (to: number) => (passesOver(places[at], places[to]) ? at : to);
  if (key === 'ArrowDown') return step(Math.min(last, at + 1));
  if (key === 'ArrowUp') return step(Math.max(0, at - 1));
  if (key === 'Home') return 0;
  return key === 'End' ? last : null;
}

/** What lies between is drawn in a moment, for the focus is at its edge: an arrow waits there. */
const passesOver = (from = 0, to = 0): boolean => from > 0 && to > 0 && Math.abs(to - from) > 1;

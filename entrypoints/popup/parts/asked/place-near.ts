/** A menu that was just drawn: under the button that opened it where there is room, else as low as fits. */
export function placeNear(menu: HTMLElement | null): void {
  if (!menu) return;
  const popup = menu.closest('.popup');
  const anchors = [...(popup?.querySelectorAll<HTMLElement>('[data-anchor]') ?? [])];
  const anchor = anchors.find(({ dataset }) => dataset.anchor === menu.dataset.of);
  if (!popup || !anchor) return;
  const lowest = popup.clientHeight - menu.offsetHeight - EDGE;
  const wanted = anchor.getBoundingClientRect().bottom - popup.getBoundingClientRect().top;
  menu.style.setProperty('inset-block-start', `${Math.max(EDGE, Math.min(wanted, lowest))}px`);
}

/** Pixels kept free around a menu. */
const EDGE = 8;

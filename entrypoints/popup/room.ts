/** Below this height, in rem, the popup's fixed parts leave some of theirs to the list. */
const SHORT = 27.5;

/** Pixels that no popup is higher than, by browsers' rule and by the stylesheet. */
const MOST = 600;

/** Pixels that Firefox keeps free between a popup and the edge of the screen. */
const EDGE = 8;

/** Chromium makes a window as high as its page in the very layout; in Firefox it is at rest after so many milliseconds. */
const REST = import.meta.env.FIREFOX ? 150 : 0;

/**
 * A popup is as high as it likes until it is higher than the room that the browser has for it, which no page can know
 * before: zoom, the screen and what is above the popup decide. Then the stylesheet is told (`--room`, `data-short`).
 */
export function watchRoom(popup: HTMLElement): void {
  let measuring: ReturnType<typeof setTimeout>;
  let scale = devicePixelRatio;
  const look = () => {
    if (scale !== devicePixelRatio) tell(null);
    scale = devicePixelRatio;
    clearTimeout(measuring);
    measuring = setTimeout(() => {
      const room = Math.min(MOST, roomHere());
      // As high as it may be it can still be too low for large text.
      if (popup.offsetHeight > room || popup.offsetHeight >= MOST) tell(room);
    }, REST);
  };
  new ResizeObserver(look).observe(popup);
  addEventListener('resize', look);
}

/** Firefox lets a popup hang over the edge of the screen, and tells where it is: nowhere before it is shown. */
function roomHere(): number {
  const top = import.meta.env.FIREFOX ? Number(Reflect.get(window, 'mozInnerScreenY')) : 0;
  if (top === 0) return innerHeight;
  const bottom = Number(Reflect.get(screen, 'availTop')) + screen.availHeight;
  return Math.min(innerHeight, bottom - top - EDGE);
}

function tell(room: number | null): void {
  const { documentElement } = document;
  const rem = Number.parseFloat(getComputedStyle(documentElement).fontSize);
  documentElement.style.setProperty('--room', room === null ? '' : `${room}px`);
  documentElement.toggleAttribute('data-short', room !== null && room < SHORT * rem);
}

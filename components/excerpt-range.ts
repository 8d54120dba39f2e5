/** A stretch of a list: places from its start up to where the next one begins. */
export interface Range {
  from: number;
  to: number;
}

/** What is drawn before it is known what is on screen: a screenful from the top. */
export const FIRST: Range = { from: 0, to: 8 };

/** Items that are there beyond each edge of the screen, so that scrolling finds them drawn. */
const MARGIN = 8;

/** The stretch follows in steps, not with every item. */
const STEP = 4;

/** Never more, however high the screen is said to be. */
const MOST = 40;

type Extent = Pick<DOMRect, 'top' | 'bottom'>;

/** The items of a list of equal ones that are seen through a scroller, with the margin around them. */
export function rangeOnScreen(scroller: Extent, list: Extent, count: number): Range {
  const each = (list.bottom - list.top) / count;
  if (!(each > 0)) return FIRST;
  const placeAt = (y: number) => Math.round((y - list.top) / each / STEP) * STEP;
  const within = (place: number) => Math.min(count, Math.max(0, place));
  const from = within(placeAt(scroller.top) - MARGIN);
  return { from, to: Math.min(from + MOST, within(placeAt(scroller.bottom) + MARGIN)) };
}

/** Places to draw in their order: the stretch, or the last one of its length in a list that ends before it, and the kept. */
export function placesOf({ from, to }: Range, kept: number[], count: number): number[] {
  const start = from - Math.max(0, to - count);
  const stretch = Array.from({ length: to - from }, (_, step) => start + step);
  return [...new Set([...stretch, ...kept])].filter((at) => at >= 0 && at < count).sort((a, b) => a - b);
}

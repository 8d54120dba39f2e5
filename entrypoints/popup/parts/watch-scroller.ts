import { watchScrollEdges } from '../../../components/scroll-edges';

/** The list as the popup's scroller: a ref; gives the way to stop. */
export function watchScroller(scroller: HTMLElement | null): (() => void) | undefined {
  const stops = [watchScrollEdges(scroller), holdInView(scroller)];
  return () => {
    for (const stop of stops) stop?.();
  };
}

/** Where the list gives room to a message, whoever the keyboard is on stays in view if anything of them was. */
function holdInView(scroller: HTMLElement | null): (() => void) | undefined {
  if (!scroller) return undefined;
  let before = scroller.clientHeight;
  const resized = new ResizeObserver(() => {
    const row = scroller.querySelector('.row[aria-selected=true]');
    if (row && isWithin(row.getBoundingClientRect(), scroller.getBoundingClientRect().top, before))
      row.scrollIntoView({ block: 'nearest' });
    before = scroller.clientHeight;
  });
  resized.observe(scroller);
  return () => resized.disconnect();
}

const isWithin = (box: DOMRect, top: number, height: number): boolean =>
  box.bottom > top && box.top < top + height;

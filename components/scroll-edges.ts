/**
 * Marks a scroller with `data-above` and `data-below` while it has more to show there, for the stylesheet. A ref;
 * gives the way to stop.
 */
export function watchScrollEdges(scroller: HTMLElement | null): (() => void) | undefined {
  if (!scroller) return undefined;
  const measure = () => {
    const { scrollTop, clientHeight, scrollHeight } = scroller;
    scroller.toggleAttribute('data-above', scrollTop > 1);
    scroller.toggleAttribute('data-below', scrollTop + clientHeight < scrollHeight - 1);
  };
  const resized = new ResizeObserver(measure);
  for (const box of [scroller, ...scroller.children]) resized.observe(box);
  scroller.addEventListener('scroll', measure, { passive: true });
  return () => resized.disconnect();
}

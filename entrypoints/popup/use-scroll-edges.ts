import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

export interface ScrollEdges {
  above: boolean;
  below: boolean;
}

/** Where a scroller has more to show than fits; measured again after each render and each scroll. */
export function useScrollEdges(scroller: RefObject<HTMLElement | null>): [ScrollEdges, () => void] {
  const [edges, setEdges] = useState<ScrollEdges>({ above: false, below: false });
  const measure = () => {
    const box = scroller.current;
    if (!box) return;
    const above = box.scrollTop > 1;
    const below = box.scrollTop + box.clientHeight < box.scrollHeight - 1;
    setEdges((before) => (before.above === above && before.below === below ? before : { above, below }));
  };
  useLayoutEffect(measure);
  return [edges, measure];
}

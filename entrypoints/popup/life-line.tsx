import { useLayoutEffect, useRef } from 'preact/hooks';

/** Milliseconds that a sign-out can be undone. */
const LIFE = 5_000;

/** A line that runs down with the time left; drawn by the stylesheet, begun where the time stands now. */
export const LifeLine = ({ until, now }: { until: number; now: number }) => {
  const line = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    line.current?.style.setProperty('--gone', `${Math.min(0, until - now - LIFE)}ms`);
  }, [until]);
  return <span class="life" ref={line} />;
};

/** Seconds that remain, in a ring that empties over the last half minute; drawn by the stylesheet. */
export const CountdownRing = ({ seconds }: { seconds: number }) => (
  <span class="ring" aria-hidden="true" style={{ '--left': Math.min(1, seconds / HALF_MINUTE) }}>
    {seconds > 99 ? '…' : seconds}
  </span>
);

const HALF_MINUTE = 30;

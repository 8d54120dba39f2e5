/** Length of the ring's line, in its own units: a circle of radius 10.5. */
const AROUND = 66;
const FULL = 30;

/** Seconds that remain, drawn as a ring that empties over the last half minute. */
export const CountdownRing = ({ seconds }: { seconds: number }) => (
  <svg class="ring" viewBox="0 0 24 24" aria-hidden="true">
    <circle cx="12" cy="12" r="10.5" />
    <circle
      cx="12"
      cy="12"
      r="10.5"
      stroke-dasharray={`${(Math.min(seconds, FULL) / FULL) * AROUND} ${AROUND}`}
      transform="rotate(-90 12 12)"
    />
    <text x="12" y="15.3">
      {seconds > 99 ? '…' : seconds}
    </text>
  </svg>
);

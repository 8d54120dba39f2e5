/** Milliseconds that a sign-out can be undone. */
const LIFE = 5_000;

/** A line that runs down with the time left; drawn by the stylesheet, begun where the time stood at first. */
export const LifeLine = ({ until, now }: { until: number; now: number }) => (
  <span class="life" key={until} data-gone={LIFE - Math.min(LIFE, until - now)} ref={begin} />
);

const begin = (line: HTMLElement | null) =>
  line?.style.setProperty('--gone', `${-Number(line.dataset.gone)}ms`);

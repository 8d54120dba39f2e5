import type { Series } from '../bench-part';
import type { Result } from './result';

/** The parts in which a popup is opened beside others, and what the chart calls them. */
const OPENINGS: Record<string, string> = {
  warm: 'Chromium, its process running',
  cold: 'Chromium, its process stopped',
  firefox: 'Firefox',
};
const NAMES: Record<string, string> = { floor: 'an empty popup', ours: 'the account switcher' };

const WIDTH = 760;
const LABELS = 230;
const FIGURES = 150;
const ROW = 26;
const BAR = 14;
const TITLE = 64;
const GROUP = 38;
const FOOT = 24;

/** One bar of the chart. */
interface Bar extends Series {
  /** Of the empty popup in the same run. */
  ratio: number;
}

interface Group {
  title: string;
  bars: Bar[];
}

/** From the click on the icon to the painted list, as a picture that follows the reader's light or dark theme. */
export function chartOf(results: Result[]): string {
  const shown = Object.keys(OPENINGS).flatMap((part) => results.filter((result) => result.part === part));
  const groups = shown.map(groupOf);
  const longest = Math.max(...groups.flatMap(({ bars }) => bars.map(({ p95 }) => p95)));
  const scale = (WIDTH - LABELS - FIGURES) / longest;
  let top = TITLE;
  const drawn = groups.map((group) => {
    const at = top;
    top += GROUP + group.bars.length * ROW;
    return drawGroup(group, { at, scale });
  });
  const busy = shown.some(({ quiet }) => !quiet) ? ' Measured on a busy machine: not for judging.' : '';
  return picture({ height: top + FOOT, note: `${NOTE}${busy}` }, drawn.join('\n'));
}

function groupOf({ part, series }: Result): Group {
  const floor = series.find(({ name }) => name === 'floor')?.median ?? Number.NaN;
  const order = ['floor', 'ours'];
  const rank = ({ name }: Series) => (order.includes(name) ? order.indexOf(name) : order.length);
  const sorted = [...series].sort((one, other) => rank(one) - rank(other));
  return {
    title: OPENINGS[part] ?? part,
    bars: sorted.map((one) => ({ ...one, ratio: one.median / floor })),
  };
}

interface Place {
  at: number;
  scale: number;
}

function drawGroup({ title, bars }: Group, { at, scale }: Place): string {
  const rows = bars.map((bar, index) => drawBar(bar, { at: at + GROUP + index * ROW, scale }));
  return [`<text class="group" x="24" y="${at + 24}">${escaped(title)}</text>`, ...rows].join('\n');
}

function drawBar({ name, median, p95, ratio }: Bar, { at, scale }: Place): string {
  const middle = at + BAR / 2;
  const [end, far] = [LABELS + median * scale, LABELS + p95 * scale];
  const kind = name in NAMES ? name : 'peer';
  const times = kind === 'floor' ? '' : ` · ${ratio.toFixed(2)} ×`;
  return `<text class="name" x="${LABELS - 12}" y="${middle + 4}">${escaped(NAMES[name] ?? name)}</text>
<rect class="${kind}" x="${LABELS}" y="${at}" width="${rounded(median * scale)}" height="${BAR}" rx="3"/>
<path class="reach" d="M${rounded(end)} ${middle}H${rounded(far)}m0 -4v8"/>
<text class="figure" x="${rounded(far + 10)}" y="${middle + 4}">${median.toFixed(0)} ms${times}</text>`;
}

const rounded = (length: number): string => length.toFixed(1);

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const NOTE = 'Median of all rounds; the line reaches to the 95th percentile; × is of the empty popup.';

const picture = (
  { height, note }: { height: number; note: string },
  content: string,
): string => `<svg xmlns="http://www.w3.org/2000/svg" \
viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-labelledby="title">
<title id="title">From the click on the icon to the list on screen</title>
<style>
${STYLE}
</style>
<rect class="paper" width="${WIDTH}" height="${height}" rx="8"/>
<text class="head" x="24" y="34">From the click on the icon to the list on screen</text>
<text class="note" x="24" y="54">${note}</text>
${content}
</svg>
`;

const STYLE = `text { font: 13px system-ui, sans-serif; fill: #1b1d23; }
.head { font-size: 16px; font-weight: 600; }
.group { font-weight: 600; }
.note { fill: #5c6270; font-size: 12px; }
.name { text-anchor: end; }
.figure { font-variant-numeric: tabular-nums; }
.paper { fill: #ffffff; }
.floor { fill: #b4bac6; }
.ours { fill: #3457d5; }
.peer { fill: #b8742a; }
.reach { stroke: #5c6270; stroke-width: 1.5; fill: none; }
@media (prefers-color-scheme: dark) {
  text { fill: #eceef3; }
  .note { fill: #a2a9b8; }
  .paper { fill: #14161b; }
  .floor { fill: #5a6170; }
  .ours { fill: #86a0ff; }
  .peer { fill: #d9a05f; }
  .reach { stroke: #a2a9b8; }
}`;

import { judge, type Line } from '../line';
import { TARGETS, type Target } from '../targets';
import { inColumns } from './columns';
import type { Result } from './result';

const HEAD = ['', 'figure', 'target', 'median', 'p95', '95 % interval', 'rounds', 'met', ''];

/** Every figure against its target, in the order of the targets. */
export function tableOf(results: Result[]): string {
  const order = Object.keys(TARGETS);
  const lines = results.flatMap((result) => result.lines);
  const sorted = [...lines, ...steadiness(lines)].sort(
    (one, other) => order.indexOf(one.target) - order.indexOf(other.target),
  );
  return inColumns([HEAD, ...sorted.map(cellsOf)]);
}

/** How much the ratios themselves vary: what is not steady proves nothing. */
function steadiness(lines: Line[]): Line[] {
  const variations = lines.flatMap(({ variation }) => (variation === null ? [] : [variation]));
  if (variations.length === 0) return [];
  return [judge('P16', { value: Math.max(...variations), rounds: variations.length })];
}

function cellsOf(line: Line): string[] {
  const { what, unit, most, of }: Target = TARGETS[line.target];
  const said = (value: number | null) => (value === null ? '' : withUnit(value, unit));
  const [number = ''] = line.target.split(' ');
  const whose = of === 'p95' ? 'p95 ' : '';
  return [
    number,
    what,
    `${whose}${of === 'high' ? 'all <' : '≤'} ${withUnit(most, unit)}`,
    said(line.value),
    said(line.p95),
    line.low === null || line.high === null ? '' : `${said(line.low)} – ${said(line.high)}`,
    String(line.rounds),
    line.met ? 'yes' : '**no**',
    line.note,
  ];
}

function withUnit(value: number, unit: Target['unit']): string {
  if (unit === '×') return value.toFixed(2);
  if (unit === '') return Number.isInteger(value) ? String(value) : value.toFixed(3);
  return `${value.toFixed(1)} ${unit}`;
}

/** What was measured on, once for each machine and state that the parts were measured in. */
export function machineNotes(results: Result[]): string[] {
  return [...new Set(results.map(noteOf))];
}

function noteOf({ machine, quiet, at }: Result): string {
  const { processor, cores, memory, load, node, chromium, firefox } = machine;
  const state = quiet ? 'quiet' : '**busy with other things, not for judging**';
  const programs = [chromium, firefox, `Node ${node}`].join(', ');
  return `${at.slice(0, 10)}, ${processor}, ${cores} cores, ${memory}, ${programs}; load ${load.toFixed(1)}, ${state}`;
}

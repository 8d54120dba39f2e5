import type { Line } from '../line';
import { TARGETS, type Target } from '../targets';
import type { Result } from './result';

const HEAD = ['', 'figure', 'target', 'median', 'p95', '95 % interval', 'rounds', 'met', ''];

/** Every figure against its target, in the order of the targets, as a table that is readable as text, too. */
export function tableOf(results: Result[]): string {
  const order = Object.keys(TARGETS);
  const lines = results.flatMap(({ lines }) => lines);
  const sorted = [...lines].sort((one, other) => order.indexOf(one.target) - order.indexOf(other.target));
  return inColumns([HEAD, ...sorted.map(cellsOf)]);
}

function cellsOf(line: Line): string[] {
  const { what, unit, most, of }: Target = TARGETS[line.target];
  const said = (value: number | null) => (value === null ? '' : withUnit(value, unit));
  const [number = ''] = line.target.split(' ');
  const of95 = of === 'p95' ? 'p95 ' : '';
  return [
    number,
    what,
    `${of95}${of === 'high' ? '<' : '≤'} ${withUnit(most, unit)}`,
    said(line.value),
    said(line.p95),
    line.low === null || line.high === null ? '' : `${said(line.low)} – ${said(line.high)}`,
    String(line.rounds),
    line.met ? 'yes' : '**no**',
    line.note,
  ];
}

export function withUnit(value: number, unit: Target['unit']): string {
  if (unit === '×') return value.toFixed(2);
  if (unit === '') return Number.isInteger(value) ? String(value) : value.toFixed(3);
  return `${value.toFixed(1)} ${unit}`;
}

function inColumns(rows: string[][]): string {
  const widths = HEAD.map((_, column) => Math.max(3, ...rows.map((row) => row[column]?.length ?? 0)));
  const written = rows.map((row) => `| ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`);
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`;
  return [...written.slice(0, 1), rule, ...written.slice(1)].join('\n');
}

/** What was measured on, once for each machine and state that the parts were measured in. */
export function machineNotes(results: Result[]): string[] {
  return [...new Set(results.map(noteOf))];
}

function noteOf({ machine, quiet, at }: Result): string {
  const { processor, cores, memory, node, chromium, firefox } = machine;
  const day = at.slice(0, 10);
  const state = quiet ? 'quiet' : 'BUSY WITH OTHER THINGS: NOT FOR JUDGING';
  return `${day}, ${processor}, ${cores} cores, ${memory}, ${chromium}, ${firefox}, node ${node}; ${state}`;
}

import { z } from 'zod';
import { ROWS } from '../attack/rows';
import type { Report } from './vitest-step';

const attacked = z.object({ attack: z.object({ row: z.string(), tries: z.number(), breaches: z.number() }) });

interface Line {
  file: string;
  name: string;
  row: string;
  tries: number;
  breaches: number;
}

/**
 * What `npm run attack` prints: each attack with its tries and breaches, and each row of the threat model with the
 * tests that prove it, those in browsers among them, which are no part of this run.
 */
export function attackTable(report: Report): string {
  const lines = linesOf(report);
  return [...countedTries(lines), '', ...rowsOfTrust(lines)].join('\n');
}

function linesOf({ testResults }: Report): Line[] {
  return testResults.flatMap(({ name: file, assertionResults }) =>
    assertionResults.flatMap(({ fullName, meta }) => {
      const told = attacked.safeParse(meta);
      return told.success ? [{ file: fromHere(file), name: fullName, ...told.data.attack }] : [];
    }),
  );
}

function countedTries(lines: Line[]): string[] {
  const sum = (key: 'tries' | 'breaches') => lines.reduce((total, line) => total + line[key], 0);
  const rows = lines.map(({ row, name, tries, breaches, file }) => [
    row,
    name,
    inDigits(tries),
    breaches,
    file,
  ]);
  const total = ['', `${lines.length} attacks`, inDigits(sum('tries')), sum('breaches'), ''];
  return [['row', 'attack', 'tries', 'breaches', 'test'], ...rows, total].map((row) => row.join(' · '));
}

function rowsOfTrust(lines: Line[]): string[] {
  return Object.entries(ROWS).map(([row, { attack, tests, open }]) => {
    const counted = lines.filter((line) => line.row.split(', ').includes(row)).map(({ file }) => file);
    const files = [...new Set([...tests, ...counted])].join(', ');
    return [row, attack, files, ...(open === undefined ? [] : [`open: ${open}`])].join(' · ');
  });
}

const fromHere = (file: string): string => file.replace(`${process.cwd()}/`, '');

const inDigits = (count: number): string => count.toLocaleString('en');

import { z } from 'zod';
import type { Report } from './vitest-step';

const attacked = z.object({ attack: z.object({ row: z.string(), tries: z.number(), breaches: z.number() }) });

/** The table of `npm run attack`: each attack, the row of the threat model, its tries, its breaches, its test file. */
export function attackTable({ testResults }: Report): string {
  const lines = testResults.flatMap(({ name: file, assertionResults }) =>
    assertionResults.flatMap(({ fullName, meta }) => {
      const told = attacked.safeParse(meta);
      return told.success ? [{ file: fromHere(file), name: fullName, ...told.data.attack }] : [];
    }),
  );
  const sum = (key: 'tries' | 'breaches') => lines.reduce((total, line) => total + line[key], 0);
  const rows = lines.map(({ row, name, tries, breaches, file }) => [
    row,
    name,
    inDigits(tries),
    breaches,
    file,
  ]);
  const total = ['', `${lines.length} attacks`, inDigits(sum('tries')), sum('breaches'), ''];
  return [['row', 'attack', 'tries', 'breaches', 'test'], ...rows, total]
    .map((row) => row.join(' · '))
    .join('\n');
}

const fromHere = (file: string): string => file.replace(`${process.cwd()}/`, '');

const inDigits = (count: number): string => count.toLocaleString('en');

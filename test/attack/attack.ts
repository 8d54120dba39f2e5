import fc from 'fast-check';
import { test } from 'vitest';

/*
 * How an attack is added: a file `NAME.attack.test.ts` beside the code it attacks (or in this folder, when it attacks
 * no single room), with one call for each attack:
 *
 *   attack('a page sends the gate whatever a message can be', { row: 'T5', tries: 50_000 },
 *     fc.property(fc.anything(), (message) => expect(gate(message, popup)).toBeUndefined()));
 *
 * `npm run attack` makes all its tries, with new random values each time, and prints the table of attacks; the unit
 * tests make its share of them with values that are always the same. A breach is anything that throws. It is shrunk to
 * its smallest form and told with the seed; `ATTACK_SEED=… npm run attack` then finds it again.
 */

export interface Plan {
  /** The rows of the threat model that it proves, such as "T5" or "T11, T19". */
  row?: string;
  /** How often it is tried when it is tried whole. */
  tries: number;
  /** How often it is tried among the unit tests: a tenth, or 200 where that is less, unless this says otherwise. */
  share?: number;
  /** What has to be true of all tries together: that enough of them came as far as was meant. */
  afterwards?: (tries: number) => void;
}

/** What is told of an attack in the table. */
export interface Told {
  row: string;
  tries: number;
  breaches: number;
}

declare module 'vitest' {
  interface TaskMeta {
    attack?: Told;
  }
}

const WHOLE = process.env.ATTACKS === 'whole';
const SEED = Number(process.env.ATTACK_SEED ?? 20_261_128);
const PATIENCE = WHOLE ? 30 * 60_000 : 60_000;

/** One attack, whose tries fast-check makes: `name` says who attacks what, `property` what no try may achieve. */
export function attack<T>(name: string, plan: Plan, property: fc.IRawProperty<T>): void {
  const { row = '', afterwards } = plan;
  test(name, { timeout: PATIENCE }, async ({ task }) => {
    const details = await fc.check(property, { seed: SEED, numRuns: triesOf(plan) });
    task.meta.attack = { row, tries: details.numRuns, breaches: details.failed ? 1 : 0 };
    if (details.failed) {
      throw new Error(await fc.asyncDefaultReportMessage(details), { cause: details.errorInstance });
    }
    afterwards?.(details.numRuns);
  });
}

/** An attack whose tries are a list: all of them are made every time, and every breach is told. */
export function attackWithEach<T>(
  name: string,
  { row = '', cases }: { row?: string; cases: readonly T[] },
  fend: (attempt: T) => void | Promise<void>,
): void {
  test(name, { timeout: PATIENCE }, async ({ task }) => {
    const breaches: unknown[] = [];
    for (const attempt of cases) {
      try {
        await fend(attempt);
      } catch (breach) {
        breaches.push(breach);
      }
    }
    task.meta.attack = { row, tries: cases.length, breaches: breaches.length };
    if (breaches.length > 0) throw new AggregateError(breaches, breaches.map(String).join('\n'));
    if (cases.length === 0) throw new Error('nothing was tried');
  });
}

const triesOf = ({ tries, share = Math.max(200, Math.ceil(tries / 10)) }: Plan): number =>
  WHOLE ? tries : Math.min(tries, share);

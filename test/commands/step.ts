import type { Finished } from './run-program';

export interface Outcome {
  passed: number;
  failed: number;
  skipped: number;
  /** What to show when something failed. */
  output: string;
  /** A figure worth telling even when all is well. */
  note?: string;
  /** Lines worth showing in any case. */
  table?: string;
}

export interface Step {
  name: string;
  run: () => Promise<Outcome>;
}

/** A check that is one yes or no. */
export function single(name: string, run: () => Promise<Finished>): Step {
  return { name, run: async () => asOne(await run()) };
}

export function asOne({ code, output }: Finished): Outcome {
  return code === 0 ? { ...PASSED_ONE, output } : { ...FAILED_ONE, output };
}

const PASSED_ONE: Outcome = { passed: 1, failed: 0, skipped: 0, output: '' };
const FAILED_ONE: Outcome = { passed: 0, failed: 1, skipped: 0, output: '' };

export function failedWith(output: string): Outcome {
  return { ...FAILED_ONE, output };
}

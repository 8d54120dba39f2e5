import { join } from 'node:path';
import { createVitest, type TestModule } from 'vitest/node';

export interface Told {
  passed: number;
  /** Names of tests that failed; a file that could not even be loaded has none. */
  failed: string[];
}

/** Runs test files of a tree; one runner for all, because its start takes longest. */
export interface Runner {
  run(tests: string[]): Promise<Told>;
  /** This file is not as it was. */
  changed(file: string): void;
  close(): Promise<void>;
}

export async function createRunner(root: string): Promise<Runner> {
  const config = join(root, 'test/vitest.config.ts');
  const vitest = await createVitest('test', { root, config, watch: false, reporters: [{}] });
  return {
    async run(tests) {
      const specifications = await vitest.globTestSpecifications(tests.map((test) => join(root, test)));
      await vitest.runTestSpecifications(specifications);
      return told(specifications.flatMap(({ testModule }) => testModule ?? []));
    },
    changed: (file) => vitest.invalidateFile(join(root, file)),
    close: () => vitest.close(),
  };
}

function told(modules: TestModule[]): Told {
  const all = modules.flatMap(({ children }) => [...children.allTests()]);
  const failed = all.filter((each) => each.result().state === 'failed');
  return {
    passed: all.filter((each) => each.result().state === 'passed').length,
    failed: failed.map(({ fullName }) => fullName),
  };
}

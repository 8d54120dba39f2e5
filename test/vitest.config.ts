import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { phoneTablePlugin } from '../modules/phone-table/phone-table-plugin.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

const PLATFORM = 'lib/platform/**/*.test.ts';

export default defineConfig({
  root,
  resolve: { alias: { '#i18n': `${root}.wxt/i18n/index.ts` } },
  plugins: [phoneTablePlugin()],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    setupFiles: ['test/setup.ts'],
    restoreMocks: true,
    pool: 'threads',
    // One for each core: the runner would keep one for itself, and has nothing to do on it.
    maxWorkers: '100%',
    // Nothing waits for long; but where all cores are busy, what computes for seconds takes several times as long.
    testTimeout: 30_000,
    // Tests of phone numbers meet the table that ships.
    server: { deps: { inline: ['libphonenumber-js'] } },
    projects: [
      {
        extends: true,
        test: {
          name: 'all',
          // Loading every module anew for each file took longer than the tests. No test leaves anything behind in them.
          isolate: false,
          include: [
            'lib/**/*.test.ts',
            'components/**/*.test.{ts,tsx}',
            'entrypoints/**/*.test.{ts,tsx}',
            'test/wacht-server/**/*.test.ts',
            'test/identity-providers/**/*.test.ts',
            'test/access/**/*.test.ts',
            'test/attack/**/*.test.ts',
            'test/bench/**/*.test.ts',
            'test/commands/**/*.test.ts',
            'test/layers/**/*.test.ts',
            'test/local-wacht/**/*.test.ts',
            'test/mutants/**/*.test.ts',
            'test/packages/**/*.test.ts',
            'test/documents/**/*.test.ts',
            'modules/**/*.test.ts',
            'test/pictures/**/*.test.ts',
          ],
          exclude: [PLATFORM],
        },
      },
      // The browser's API is taken hold of when a module is loaded: each of these files has one of its own.
      { extends: true, test: { name: 'platform', include: [PLATFORM] } },
    ],
  },
});

import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

export default defineConfig({
  root,
  resolve: { alias: { '#i18n': `${root}.wxt/i18n/index.ts` } },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: [
      'lib/**/*.test.ts',
      'components/**/*.test.{ts,tsx}',
      'entrypoints/**/*.test.{ts,tsx}',
      'test/wacht-server/**/*.test.ts',
      'test/identity-providers/**/*.test.ts',
      'test/attack/**/*.test.ts',
      'test/layers/**/*.test.ts',
      'test/mutants/**/*.test.ts',
    ],
    setupFiles: ['test/setup.ts'],
    restoreMocks: true,
  },
});

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What stands beside a file is found from where that was written. */
const asWritten: Plugin = {
  name: 'as-written',
  transform: (code, id) => ({
    code: code.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href)),
    map: null, // lines stay lines
  }),
};

const stories = readdirSync(join(root, 'test/e2e'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.spec.ts'))
  .map((file) => join('test/e2e', file));

/**
 * The stories as plain modules, each where its source is. Played as they are written, each worker of Playwright asks a
 * thread for every module (the hooks of `module.register`, all that Node 20 has) and waits for it with
 * `Atomics.wait`. On a busy machine that wait sometimes did not end, and no limit of a story holds before it begins.
 */
export default defineConfig({
  root,
  publicDir: false,
  plugins: [asWritten],
  build: {
    ssr: true,
    target: 'node20',
    outDir: '.output/stories',
    sourcemap: true,
    minify: false,
    rolldownOptions: {
      input: ['test/playwright.config.ts', ...stories],
      output: { preserveModules: true, preserveModulesRoot: root, entryFileNames: '[name].js' },
    },
  },
});

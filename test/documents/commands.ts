import type { Document } from './documents';

/** Who runs a command of the documents: a file, and the words in it that do. */
interface Runner {
  file: string;
  by: string;
}

const STEPS = 'test/commands/steps.ts';
const CHECKED = '.github/workflows/ci.yml';
const RELEASED = '.github/workflows/release.yml';

/**
 * Every command that a document gives, and what runs it: cheap ones are run by `npm run docs`, the others by a part of `npm
 * test`, by a workflow at each change or release, or, where they take long or need a quiet machine, in their parts by a test.
 */
export const RUNNERS: Record<string, Runner | 'docs'> = {
  'npm ci': { file: CHECKED, by: 'run: npm ci' },
  'npm audit': { file: CHECKED, by: 'run: npm audit' },
  'npm test': { file: RELEASED, by: 'run: npm test' },
  'npm start': { file: 'test/e2e/chromium-only/tour.spec.ts', by: 'await tour(' },
  'npm run check': { file: CHECKED, by: 'run: npm run check' },
  'npm run e2e': { file: CHECKED, by: 'run: npm run e2e' },
  'npm run unit': { file: STEPS, by: 'unit: [' },
  'npm run build': { file: STEPS, by: "wxt(['build', '-b', 'firefox'])" },
  'npm run zip': { file: RELEASED, by: 'run: npm run zip' },
  'npm run zip:check': { file: RELEASED, by: 'run: npm run zip:check' },
  'npm run release:sign': { file: 'test/packages/workflows.test.ts', by: "step('release:sign'" },
  'npm version': 'docs',
  'npm run wacht': { file: 'test/local-wacht/local-wacht.test.ts', by: 'test/local-wacht/run.ts' },
  'npm run attack': { file: STEPS, by: 'attack: [' },
  'npm run storm': { file: STEPS, by: "'storm-chromium'" },
  'npm run mutants': { file: 'test/mutants/mutant.test.ts', by: 'mutant' },
  'npm run gallery': { file: 'test/e2e/chromium-only/every-state.spec.ts', by: 'openGallery(' },
  'npm run bench': { file: 'test/bench/line.test.ts', by: 'test(' },
  'npm run pictures': { file: 'test/pictures/moving-picture.test.ts', by: 'movingPicture(' },
  'npm run layers': 'docs',
  'npm run docs': { file: CHECKED, by: 'run: npm run docs' },
  'npm run fix': { file: STEPS, by: "'@biomejs/biome/bin/biome', ['ci'" },
  'npm run dev': { file: STEPS, by: "wxt(['build'])" },
  'npm run dev:firefox': { file: STEPS, by: "wxt(['build', '-b', 'firefox'])" },
  'npm run dev:pseudo': { file: 'modules/words/words.test.ts', by: 'pseudo(' },
  'npx vitest': 'docs',
  'npx playwright': {
    file: 'test/commands/playwright-step.ts',
    by: "runTool('playwright/cli.js'",
  },
};

const COMMAND = /\b(?:npm run [\w:-]+|npm (?:ci|audit|test|start|version)\b|npx [a-z]+)/g;

/** The commands that stand in a document, where something stands for a shell: in backticks, or in a block of code. */
export const commandsOf = ({ text }: Document): string[] =>
  [...text.matchAll(/```sh\n[\s\S]*?```|`[^`\n]+`/g)].flatMap(([code]) => code.match(COMMAND) ?? []);

import { randomInt } from 'node:crypto';
import { packageSteps } from '../packages/steps';
import { addonsLint } from './addons-lint';
import { attackTable } from './attack-table';
import { playwrightStep } from './playwright-step';
import { runTool } from './run-program';
import { type Step, single } from './step';
import { vitestStep } from './vitest-step';

const wxt = (args: string[], env: Record<string, string> = {}) => runTool('wxt/bin/wxt.mjs', args, { env });

const prepare = single('types of the build', () => wxt(['prepare']));
const units = vitestStep('unit tests', 'test/vitest.config.ts');

const builds: Step[] = [
  single('build for Chrome', () => wxt(['build'])),
  single('build for Firefox', () => wxt(['build', '-b', 'firefox'])),
];

const check: Step[] = [
  single('format and lint', () => runTool('@biomejs/biome/bin/biome', ['ci', '--colors=off', '.'])),
  prepare,
  single('types', () => runTool('typescript/bin/tsc', ['--noEmit', '--pretty', 'false'])),
  units,
  ...builds,
  vitestStep('what was built', 'test/built/vitest.config.ts'),
  addonsLint,
];

const compile = single('stories compiled', () =>
  runTool('vite/bin/vite.js', ['build', '--config', 'test/stories.config.ts']),
);

const gallery: Step[] = [
  single('build of the gallery', () => wxt(['build', '--mode', 'gallery'], { WACHT_GALLERY: '1' })),
  single('build of the demo', () => wxt(['build', '--mode', 'demo'])),
  playwrightStep('every state, the first frame and the demo', ['tour', 'chromium-only'], 'chromium'),
];

const stories: Step[] = [
  compile,
  playwrightStep('stories in Chromium', ['waiting', 'chromium', 'storm-chromium'], 'chromium'),
  playwrightStep('stories in Firefox', ['waiting-firefox', 'firefox', 'storm-firefox'], 'firefox'),
  ...gallery,
];

// The stories of `npm test` play a few rounds of one seed; here it is many of a new one.
const seed = process.env.STORM_SEED ?? String(randomInt(1_000_000));
const manyRounds = {
  minutes: 240,
  env: { STORM_SEED: seed, STORM_CHROMIUM: '300', STORM_FIREFOX: '60' },
};
const storm: Step[] = [
  compile,
  playwrightStep(`300 rounds in Chromium, seed ${seed}`, ['storm-chromium'], 'chromium', manyRounds),
  playwrightStep(`60 rounds in Firefox, seed ${seed}`, ['storm-firefox'], 'firefox', manyRounds),
];

// The unit tests make a share of these tries with one seed; here all are made, with a new one.
const attackSeed = process.env.ATTACK_SEED ?? String(randomInt(1_000_000));
const attacks = vitestStep(`every attack whole, seed ${attackSeed}`, 'test/vitest.config.ts', {
  only: '.attack.test.',
  env: { ATTACKS: 'whole', ATTACK_SEED: attackSeed },
  minutes: 120,
  tell: attackTable,
});

/** What each part of `npm test` does, in order. */
export const PARTS: Record<string, Step[]> = {
  all: [...check, ...stories],
  check,
  unit: [prepare, units],
  attack: [prepare, attacks],
  e2e: [...builds, ...stories],
  storm: [...builds, ...storm],
  zip: packageSteps,
};

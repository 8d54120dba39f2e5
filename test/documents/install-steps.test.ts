import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { buildCommand, installedFolder } from './install-steps';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));

// The stories install what the steps name (test/e2e/story.ts); what is built for them is what this command builds.
test('the README builds what its steps install', () => {
  expect(buildCommand()).toBe('npm ci && npm run build');
  expect(scripts.build).toBe('wxt build && wxt build -b firefox');
  expect(installedFolder('chromium')).toBe('.output/chrome-mv3');
  expect(installedFolder('firefox')).toBe('.output/firefox-mv3');
});

test('steps that name nothing to choose are found', () => {
  const readme = '**Chrome**\n1. Choose the folder.\n\n**Firefox**\n1. The file `.output/x/manifest.json`.\n';
  expect(() => installedFolder('chromium', readme)).toThrow('what to choose in chromium');
  expect(installedFolder('firefox', readme)).toBe('.output/x');
  expect(() => buildCommand('nothing')).toThrow('how to build it');
});

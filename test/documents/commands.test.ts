import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { commandsOf, RUNNERS } from './commands';
import { documents } from './documents';

const named = new Set(documents().flatMap(commandsOf));

test('every command that a document gives is run somewhere', () => {
  expect(named.size).toBeGreaterThan(15);
  expect([...named].filter((command) => !(command in RUNNERS))).toEqual([]);
});

test('no runner stands there for a command that no document gives', () => {
  expect(Object.keys(RUNNERS).filter((command) => !named.has(command))).toEqual([]);
});

const elsewhere = Object.entries(RUNNERS).flatMap(([command, runner]) =>
  runner === 'docs' ? [] : [{ command, ...runner }],
);

test.each(elsewhere)('$command is run in $file', ({ file, by }) => {
  expect(readFileSync(file, 'utf8')).toContain(by);
});

test('commands are read where something stands for a shell', () => {
  const text =
    'npm run no\n\n```sh\nnpm run one -- x # `npm ci`\n```\n`npm ci && npm run two` `A=1 npx three`';
  expect(commandsOf({ path: 'x.md', text })).toEqual([
    'npm run one',
    'npm ci',
    'npm ci',
    'npm run two',
    'npx three',
  ]);
});

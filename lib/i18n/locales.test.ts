import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const HERE = new URL('locales/', import.meta.url);

/** How British English spells what American English has, too, as far as this product may come to need it. */
const BRITISH =
  /\b\w*(?:isation|[a-z]{3}ise[ds]?\b|colour|behaviou|favour|cancelled|labelled|centre|\bgrey|licence|lower-case|upper-case)/gi;
const AS_IN_AMERICA = new Set(['otherwise', 'promise', 'promised', 'advise', 'exercise', 'raise', 'noise']);

test('American English is spelled as in America', () => {
  const words = readFileSync(new URL('en.yml', HERE), 'utf8').matchAll(/^\s*"?[\w.$-]+"?:\s+(.+)$/gm);
  const said = [...words].flatMap(([, sentence = '']) => sentence.match(BRITISH) ?? []);
  expect(said.filter((word) => !AS_IN_AMERICA.has(word.toLowerCase()))).toEqual([]);
});

test('people have accounts in apps, and none with Wacht', () => {
  const languages = readdirSync(HERE).map((file) => readFileSync(new URL(file, HERE), 'utf8'));
  expect(languages.join('\n')).not.toMatch(/Wacht (?:accounts|apps)/);
});

import { readFileSync, writeFileSync } from 'node:fs';
import { isSuffixByShape, PACKED_AS, placeOf } from '../../lib/session/public-suffix';

/**
 * Writes lib/session/public-suffixes.ts anew out of a public suffix list, as publicsuffix.org gives it:
 * `node --import tsx test/suffixes/pack.ts public_suffix_list.dat`. A name that the list takes back out of a wildcard
 * counts as one of the wildcard's.
 */
const PER_SUFFIX = 60;

const lines = readFileSync(process.argv[2] ?? '', 'utf8').split('\n');
const rules = lines.map((line) => line.trim()).filter((line) => line !== '' && !/^(\/\/|!)/.test(line));
const spelled = rules.map((rule) => new URL(`http://${rule.replace('*', 'any')}`).hostname);
const names = spelled.map((name, at) => (rules[at]?.startsWith('*') ? name.replace('any', '*') : name));
/** What has suffixes alone below it is nobody's either. */
const parents = names.filter((name) => name.startsWith('*.')).map((name) => name.slice(2));
const listed = [...new Set([...names, ...parents].filter((name) => !isSuffixByShape(name)))];
const space = listed.length * PER_SUFFIX;
const places = [...new Set(listed.map((name) => placeOf(name, space)))].sort((one, other) => one - other);

function packed(): string {
  let at = 0;
  const steps = places.map((place) => {
    const far = place - at;
    at = place;
    const most = PACKED_AS.length - 1;
    return `${PACKED_AS.at(-1)}`.repeat(Math.floor(far / most)) + (PACKED_AS[far % most] ?? '');
  });
  return steps.join('');
}

writeFileSync(
  new URL('../../lib/session/public-suffixes.ts', import.meta.url),
  [
    '// Made by test/suffixes/pack.ts out of the public suffix list (publicsuffix.org, Mozilla Public License 2.0).',
    `export const SPACE = ${space};`,
    '',
    '// biome-ignore format: one line, as it was made',
    `export const PACKED = '${packed()}';`,
    '',
  ].join('\n'),
);

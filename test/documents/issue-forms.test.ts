import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const FOLDER = '.github/ISSUE_TEMPLATE';
const forms = readdirSync(FOLDER).filter((name) => name !== 'config.yml');

// What the forge refuses whole: https://docs.github.com/en/communities/using-templates-to-encourage-useful-issues-and-pull-requests/syntax-for-githubs-form-schema
test.each(forms)('the form %s has what the forge asks for', (name) => {
  const text = readFileSync(`${FOLDER}/${name}`, 'utf8');
  for (const key of ['name', 'description', 'body']) expect(text).toMatch(new RegExp(`^${key}:`, 'm'));
  const fields = text.split(/^ {2}- type: /m).slice(1);
  const asked = fields.filter((field) => !field.startsWith('markdown'));
  expect(asked.every((field) => /^ {4}id: [a-z]+$/m.test(field) && /^ {6}label: ./m.test(field))).toBe(true);
  const ids = asked.map((field) => /id: (.+)/.exec(field)?.[1]);
  expect(new Set(ids).size).toBe(ids.length);
});

test('whoever reports a fault is led away from it where it could let somebody in', () => {
  expect(forms).toContain('fault.yml');
  expect(readFileSync(`${FOLDER}/fault.yml`, 'utf8')).toContain('**Report a vulnerability**');
  expect(readFileSync('SECURITY.md', 'utf8')).toContain('**Report a vulnerability**');
});

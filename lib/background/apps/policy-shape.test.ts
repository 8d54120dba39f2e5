import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../session/settings/default-settings';
import { isAllowed, NO_POLICY } from '../../session/settings/policy';
import { readPolicy } from './policy-shape';

const schema = JSON.parse(readFileSync('public/policy-schema.json', 'utf8'));

describe('what the administrator has written', () => {
  test('is read part by part', () => {
    const policy = readPolicy({
      allowedApps: ['frontend.acme.example', '*.notes.example', 'https://frontend.other.example/'],
      offeredApps: ['frontend.acme.example'],
      history: 'off',
      afterSwitch: 'reload',
      closeAfterSwitch: true,
      pictures: false,
      signUp: false,
    });
    expect(policy).toEqual({
      allowed: ['frontend.acme.example', '*.notes.example', 'frontend.other.example'],
      offered: ['https://frontend.acme.example'],
      settings: { history: 'off', afterSwitch: 'reload', closeAfterSwitch: true },
      noPictures: true,
      noSignUp: true,
      ignored: [],
    });
  });

  test.each([undefined, null, 7, 'allowedApps', [], ['pictures']])('%j is none at all', (stored) => {
    expect(readPolicy(stored)).toEqual(NO_POLICY);
  });

  test('says nothing where it is broken, and the rest holds', () => {
    const policy = readPolicy({
      allowedApps: ['frontend.acme.example', 7, 'http://plain.example', '*.', '*', '10.0.0.5', 'a b'],
      offeredApps: 'frontend.acme.example',
      theme: 'sepia',
      history: 30,
      toString: 'x',
      closeAfterSwitch: true,
      undo: '7',
      pictures: 'no',
      signUp: false,
      passwords: false,
      constructor: {},
    });
    expect(policy).toEqual({
      ...NO_POLICY,
      allowed: ['frontend.acme.example'],
      settings: { closeAfterSwitch: true },
      noSignUp: true,
      ignored: [
        ...[1, 2, 3, 4, 5, 6].map((at) => `allowedApps[${at}]`),
        ...['constructor', 'history', 'offeredApps', 'passwords', 'pictures', 'theme', 'toString', 'undo'],
      ],
    });
  });

  test.each([true, false])('nobody is made to show notifications, or not to: %j', (notices) => {
    expect(readPolicy({ notices })).toEqual({ ...NO_POLICY, ignored: ['notices'] });
  });

  test('a key that every object has is none of its parts', () => {
    expect(readPolicy(JSON.parse('{"__proto__":{"pictures":false}}'))).toEqual({
      ...NO_POLICY,
      ignored: ['__proto__'],
    });
  });
});

test.each([
  ['frontend.acme.example', true],
  ['a.notes.example', true],
  ['a.b.notes.example', true],
  ['notes.example', false],
  ['evilnotes.example', false],
  ['frontend.acme.example.evil.example', false],
  ['x.frontend.acme.example', false],
])('a list with names and all names under one: %s → %s', (host, allowed) => {
  const { allowed: list } = readPolicy({ allowedApps: ['frontend.acme.example', '*.notes.example'] });
  expect(isAllowed({ ...NO_POLICY, allowed: list }, `https://${host}`)).toBe(allowed);
});

describe('the published schema', () => {
  const [lists, flags] = [
    ['allowedApps', 'offeredApps'],
    ['pictures', 'signUp'],
  ];
  const settings = [...Object.keys(DEFAULT_SETTINGS), 'undo', 'developer'];

  test('names what is read, and nothing else', () => {
    expect(Object.keys(schema.properties).sort()).toEqual([...lists, ...flags, ...settings].sort());
  });

  test('has each setting with every value it can have', () => {
    // Values stand in the description: of a word that is none of them the browser would drop the part without telling us.
    for (const name of settings) {
      const { type, description } = schema.properties[name];
      const values = type === 'boolean' ? [true, false] : description.split(': ')[1].split(', ');
      for (const value of values)
        expect(readPolicy({ [name]: value })).toEqual({ ...NO_POLICY, settings: { [name]: value } });
    }
  });
});

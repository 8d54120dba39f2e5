import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../session/default-settings';
import { isAllowed, NO_POLICY } from '../../session/settings/policy';
import { readPolicy } from './policy-shape';

const schema = JSON.parse(readFileSync('public/policy-schema.json', 'utf8'));

describe('what the administrator has written', () => {
  test('is read part by part', () => {
    const policy = readPolicy({
      allowedApps: ['frontend.acme.example', '*.notes.example', 'https://frontend.other.example/'],
      offeredApps: ['frontend.acme.example'],
      settings: { history: 'off', afterSwitch: 'reload', closeAfterSwitch: true },
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
      settings: { theme: 'sepia', history: 30, toString: 'x', closeAfterSwitch: true, undo: '7' },
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
        'offeredApps',
        ...['theme', 'history', 'toString', 'undo'].map((name) => `settings.${name}`),
        'pictures',
        'passwords',
        'constructor',
      ],
    });
  });

  test('settings that are no list of them at all', () => {
    expect(readPolicy({ settings: [1] })).toEqual({ ...NO_POLICY, ignored: ['settings'] });
    expect(readPolicy(JSON.parse('{"__proto__":{"pictures":false}}')).noPictures).toBe(false);
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
  test('names what is read, and nothing else', () => {
    const whole = Object.fromEntries(Object.keys(schema.properties).map((name) => [name, null]));
    expect(readPolicy(whole).ignored.sort()).toEqual([
      'allowedApps',
      'offeredApps',
      'pictures',
      'settings',
      'signUp',
    ]);
    expect(Object.keys(schema.properties)).toHaveLength(5);
  });

  test('has every setting with every value it can have', () => {
    const { properties } = schema.properties.settings;
    expect(Object.keys(properties).sort()).toEqual([...Object.keys(DEFAULT_SETTINGS), 'undo'].sort());
    const each = Object.entries<{ enum?: string[] }>(properties).flatMap(([name, { enum: values }]) =>
      (values ?? [true, false]).map((value) => [name, value]),
    );
    for (const [name, value] of each) {
      expect(readPolicy({ settings: { [String(name)]: value } })).toEqual({
        ...NO_POLICY,
        settings: { [String(name)]: value },
      });
    }
  });
});

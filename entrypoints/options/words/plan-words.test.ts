import { expect, test } from 'vitest';
import { planWords } from './plan-words';

test.each([
  ['undo', '10', '0', 'Time to undo: 10 s', 'None'],
  ['history', '30', 'off', 'Keep a history on this device: 30 days', 'Off'],
  ['theme', 'dark', 'system', 'Theme: Dark', 'System'],
])('the setting %s has the words that the settings have for it', (setting, to, from, become, now) => {
  expect(planWords({ kind: 'setting', setting, to, from })).toEqual({ what: 'changed', to: become, now });
});

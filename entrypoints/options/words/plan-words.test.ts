import { expect, test } from 'vitest';
import { planWords } from './plan-words';

declare const chrome: { i18n: { getMessage: (key: string) => string } };

test.each([
  ['undo', '10', '0', 'Time to undo: 10 s', 'None'],
  ['history', '30', 'off', 'Keep a history on this device: 30 days', 'Off'],
  ['theme', 'dark', 'system', 'Theme: Dark', 'System'],
])('the setting %s has the words that the settings have for it', (setting, to, from, become, now) => {
  expect(planWords({ kind: 'setting', setting, to, from })).toEqual({ what: 'changed', to: become, now });
});

test('marks of an account are listed as the language lists', () => {
  const marks = { label: null, hue: 3, pinned: true, hidden: false };
  const line = { kind: 'person', name: 'Ada', app: 'Fieldnote', from: marks, to: marks } as const;
  expect(planWords(line).now).toBe('no label, own color, pinned');
  const english = chrome.i18n.getMessage;
  chrome.i18n.getMessage = (key) => (key === 'language' ? 'ja' : english(key));
  try {
    expect(planWords(line).now).toBe('no label、own color、pinned');
  } finally {
    chrome.i18n.getMessage = english;
  }
});

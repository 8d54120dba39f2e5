import { expect, test } from 'vitest';
import { openingKeys, unanswered } from './toolbar';

const command = (name: string, asked: string | null, given: string | null) => ({
  name,
  title: name,
  asked,
  given,
});

test('only commands that asked for keys are missed without some', () => {
  const keys = [
    command('_execute_action', 'Alt+Shift+Y', 'Alt+Shift+Y'),
    command('previous', 'Alt+Shift+0', null),
    command('next', null, null),
    command('reload', null, 'Alt+R'),
  ];

  expect(unanswered({ pinned: null, keys }).map(({ name }) => name)).toEqual(['previous']);
  expect(openingKeys({ pinned: null, keys })?.given).toBe('Alt+Shift+Y');
});

test('before the browser has told nothing is missed', () => {
  expect(unanswered({ pinned: null, keys: [] })).toEqual([]);
});

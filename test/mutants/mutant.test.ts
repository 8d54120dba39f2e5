import { expect, test } from 'vitest';
import { mutated } from './mutant';

test('the one place is changed, and nothing else', () => {
  expect(mutated('if (granted) send();', { from: 'granted', to: '$& true' })).toBe('if ($& true) send();');
});

test.each(['if (allowed) send();', 'if (granted) return granted;'])('%s is not one place', (text) => {
  expect(mutated(text, { from: 'granted', to: 'true' })).toBeNull();
});

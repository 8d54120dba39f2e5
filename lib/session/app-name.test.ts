import { expect, test } from 'vitest';
import { calledAs, earlierName } from './app-name';

const app = (name: string, agreedName = name, origin = 'https://frontend.evil.example') => ({
  origin,
  name,
  agreedName,
});
const acme = app('Acme', 'Acme', 'https://frontend.acme.example');

test.each([
  ['its own', app('Evil'), [acme], 'Evil'],
  ['its own, where no other app is connected', app('Acme'), [], 'Acme'],
  ['another one’s', app('Acme'), [acme], 'frontend.evil.example · Acme'],
  ['another one’s, in other letters', app('Αсmе'), [acme], 'frontend.evil.example · Αсmе'],
  [
    'what another one was connected as',
    app('Acme'),
    [{ ...acme, name: 'Acme Cloud' }],
    'frontend.evil.example · Acme',
  ],
  ['new', app('Better', 'Evil'), [], 'frontend.evil.example · Better'],
  [
    'another one’s with its host, as if it were the product’s own word',
    app('frontend.acme.example · Acme'),
    [acme],
    'frontend.evil.example · frontend.acme.example · Acme',
  ],
  ['missing', app('frontend.evil.example', 'Evil'), [acme], 'frontend.evil.example'],
])('an app whose name is %s is called so that nobody takes it for another', (_, named, others, called) => {
  expect(calledAs(named, [named, ...others])).toBe(called);
});

test('an earlier name is told where the server gives another one', () => {
  expect(earlierName(app('Acme', 'Evil'))).toBe('Evil');
  expect(earlierName(app('Acme'))).toBeNull();
});

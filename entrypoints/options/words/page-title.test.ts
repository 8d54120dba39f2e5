import { expect, test } from 'vitest';
import { words } from '../../../lib/i18n/words';
import { titleOf } from './page-title';

test.each([
  ['an app that it does not name', 'Check your e-mail', 'Fieldnote', 'Check your e-mail · Fieldnote'],
  [
    'an app that is called like it',
    'Sign in with your organization',
    'Sign',
    'Sign in with your organization · Sign',
  ],
])('behind a step stands %s', (_, step, app, title) => {
  expect(titleOf(step, app)).toBe(title);
});

test.each(['Fieldnote', 'Sign', 'مفكرة'])('a step that ends with %s names it once', (app) => {
  const step = words('signIn.title', { app: /^\w/.test(app) ? app : `\u2068${app}\u2069` });
  expect(titleOf(step, app)).toBe(step);
});

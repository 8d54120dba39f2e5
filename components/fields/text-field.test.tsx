import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { LONGEST_TYPED } from '../../lib/session/longest-typed';
import { TextField, type TextFieldProps } from './text-field';

const field = (more: Partial<TextFieldProps>) =>
  renderToString(<TextField name="identifier" label="E-mail address" autocomplete="email" {...more} />);

test('a field takes no more than a message to the worker carries, and less where that is said', () => {
  expect(field({})).toContain(`maxlength="${LONGEST_TYPED}"`);
  expect(field({ maxLength: 4 })).toContain('maxlength="4"');
});

import { expect, test } from 'vitest';
import { readTicket } from './ticket-token';

test.each([
  ['https://fieldnote.app/sign-in?ticket=tick_1&redirect=x', 'tick_1'],
  ['  tick_1\n', 'tick_1'],
  ['eyJhbGciOi.J9.x-y_z', 'eyJhbGciOi.J9.x-y_z'],
  ['https://fieldnote.app/sign-in', null],
  ['https://fieldnote.app/sign-in?ticket=', null],
  ['https://fieldnote.app/sign-in?ticket=two%20words', null],
  ['', null],
  ['two words', null],
  ['t'.repeat(2_049), null],
])('the ticket of %j is %j', (pasted, ticket) => {
  expect(readTicket(pasted)).toBe(ticket);
});

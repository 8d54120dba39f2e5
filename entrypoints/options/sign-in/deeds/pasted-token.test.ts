import { expect, test } from 'vitest';
import { readInvitationToken, readTicket } from './pasted-token';

test.each([
  ['https://fieldnote.app/sign-up?invite_token=inv_123456', 'inv_123456'],
  ['https://fieldnote.app/invitation?token=inv_1&redirect=x', 'inv_1'],
  ['  inv_123456\n', 'inv_123456'],
  ['https://fieldnote.app/sign-up', null],
  ['https://fieldnote.app/sign-up?invite_token=', null],
  ['', null],
  ['two words', null],
  ['https://fieldnote.app/invitation?token=two%20words', null],
  ['t'.repeat(2_049), null],
])('the token of %j is %j', (pasted, token) => {
  expect(readInvitationToken(pasted)).toBe(token);
});

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

import { expect, test } from 'vitest';
import { readInvitationToken } from './invitation-token';

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

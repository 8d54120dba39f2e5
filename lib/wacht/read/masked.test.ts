import { expect, test } from 'vitest';
import { masked } from './masked';

const JWT = 'eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiI3In0.c2lnbmF0dXJlc2lnbmF0dXJl';

test.each([
  'token',
  'session_token',
  'dev_session_token',
  'password',
  'totp_secret',
  'verification_code',
  'backup_codes',
  'signing_secret',
  'ticket',
  'oauth_state',
  'api_key',
  'private_metadata',
])('what stands under %s is not shown', (name) => {
  expect(JSON.parse(masked({ outer: [{ [name]: ['canary'] }] }))).toEqual({ outer: [{ [name]: '•••' }] });
});

test('whether there is a secret is shown', () => {
  expect(JSON.parse(masked({ has_password: true, totp_secret: null }))).toEqual({
    has_password: true,
    totp_secret: null,
  });
});

test.each([
  [`Bearer ${JWT}!`, 'Bearer •••!'],
  [
    `https://a.example/p.png?size=2&__dev_session__=abc.def#x`,
    'https://a.example/p.png?size=2&__dev_session__=•••#x',
  ],
  ['https://a.example/cb?code=4/0Ab&scope=x', 'https://a.example/cb?code=•••&scope=x'],
])('within a text: %s', (text, shown) => {
  expect(JSON.parse(masked({ text }))).toEqual({ text: shown });
});

test('everything else is as it came', () => {
  const session = { id: '201877005211312129', signins: [{ user: { first_name: 'Ada', email: 'ada@a.co' } }] };
  expect(JSON.parse(masked(session))).toEqual(session);
});

test.each([
  ['of one word', 'x'.repeat(2_000_000), 2_000_008],
  ['of short words', 'x.'.repeat(1_000_000), 2_000_008],
  ['of the beginnings of secrets', 'token='.repeat(300_000), 17],
])('a long text %s is looked at once', (_, text, length) => {
  expect(masked([text]).length).toBe(length);
});

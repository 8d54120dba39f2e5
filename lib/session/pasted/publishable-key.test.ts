import { expect, test } from 'vitest';
import { looksLikeKey, readPublishableKey } from './publishable-key';

const base64 = (text: string) => Buffer.from(text).toString('base64');
const URL_SAFE = Buffer.from('https://api.example/?>~').toString('base64url');

test.each([
  [
    'live is production',
    `pk_live_${base64('https://abc.fapi.trywacht.xyz')}`,
    'https://abc.fapi.trywacht.xyz',
    'production',
  ],
  [
    'test is staging',
    `pk_test_${base64('https://abc.fapi.trywacht.xyz')}`,
    'https://abc.fapi.trywacht.xyz',
    'staging',
  ],
  ['any other kind is production', `pk_prod_${base64('a.example')}`, 'a.example', 'production'],
  ['padding may be missing', `pk_live_${base64('a.example').replace(/=+$/, '')}`, 'a.example', 'production'],
  [
    'the URL-safe alphabet is read, underscores included',
    `pk_test_${URL_SAFE}`,
    'https://api.example/?>~',
    'staging',
  ],
  [
    'foreign letters are read',
    `pk_live_${base64('https://bücher.example')}`,
    'https://bücher.example',
    'production',
  ],
])('%s', (_, key, address, mode) => {
  expect(readPublishableKey(key)).toEqual({ ok: true, value: { address, mode } });
});

test('the URL-safe example does hold an underscore or a dash', () => {
  expect(URL_SAFE).toMatch(/[-_]/);
});

test.each(['pk_', 'pk_live', 'pk_live_', 'pk__YS5leGFtcGxl', 'pk_live_a', 'pk_live_!!!!', 'pk_live_//79'])(
  '%s cannot be read',
  (key) => {
    expect(readPublishableKey(key)).toEqual({ ok: false, problem: 'unreadable-key' });
  },
);

test('a key is told by its beginning', () => {
  expect(looksLikeKey('pk_live_x')).toBe(true);
  expect(looksLikeKey('https://pk_live.example')).toBe(false);
});

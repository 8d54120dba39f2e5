import { describe, expect, test } from 'vitest';
import { outwardUrl } from './outward-url';

const PUBLIC = { local: false };
const LOCAL = { local: true };

test.each([
  ['https://idp.example/authorize?a=b#c', 'https://idp.example/authorize?a=b#c', 'idp.example'],
  ['HTTPS://IDP.Example', 'https://idp.example/', 'idp.example'],
  ['https://idp.example:8443/x', 'https://idp.example:8443/x', 'idp.example:8443'],
  ['https://idp.example:443', 'https://idp.example/', 'idp.example'],
  ['https://bücher.example/ü', 'https://xn--bcher-kva.example/%C3%BC', 'xn--bcher-kva.example'],
  ['https://intranet/saml', 'https://intranet/saml', 'intranet'],
  ['https://10.0.0.5/saml', 'https://10.0.0.5/saml', '10.0.0.5'],
  ['https://idp.example/?to=https://user@other.example', undefined, 'idp.example'],
])('%s may be opened', (raw, url = raw, host) => {
  expect(outwardUrl(raw, PUBLIC)).toEqual({ url, host });
  expect(outwardUrl(raw, LOCAL)).toEqual({ url, host });
});

describe('never opened', () => {
  test.each([
    '',
    'idp.example',
    '//idp.example',
    '/authorize',
    'http://idp.example',
    'https:idp.example',
    'https:/idp.example',
    'https:///idp.example',
    'https://',
    'https://?x',
    'https://:8443',
    'https://user@idp.example',
    'https://accounts.google.com:pass@idp.example',
    'https://@idp.example',
    'https://idp.example@',
    'https:\\\\idp.example',
    'https://idp.example\\@other.example',
    'https://idp.example/a\\b',
    ' https://idp.example',
    'https://idp.example/a b',
    'https://idp.example\n',
    'https://idp\t.example',
    'ht\ntps://idp.example',
    'https://idp.example/\u0000',
    'https://idp.example/\u00a0',
    'https://idp\u00ad.example',
    'https://idp.example/\u202egpj.exe',
    'https://idp.example/\ud800',
    'https://idp%2eexample',
    'https://idp..example',
    'https://idp.example.',
    'https://-idp.example',
    'https://i_d_p.example',
    'https://idp.example:99999',
    'https://idp.example:x',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://0177.0.0.1/',
    'https://10.5/',
    'https://127.0.0.2/',
    'https://0.0.0.0/',
    'https://[::1]/',
    'https://[2001:db8::1]/',
    'https://idp℀.example/',
    'javascript:alert(1)',
    'javascript://idp.example/%0aalert(1)',
    'data:text/html,x',
    'blob:https://idp.example/1',
    'file:///etc/passwd',
    'intent://idp.example#Intent;scheme=https;end',
    'chrome://settings',
    'view-source:https://idp.example',
    'ftp://idp.example',
    'wss://idp.example',
  ])('%j', (raw) => {
    expect(outwardUrl(raw, PUBLIC)).toBeNull();
    expect(outwardUrl(raw, LOCAL)).toBeNull();
  });

  test('what is longer than two kilobytes', () => {
    const most = `https://idp.example/${'x'.repeat(2048 - 20)}`;
    expect(outwardUrl(most, PUBLIC)?.url).toBe(most);
    expect(outwardUrl(`${most}x`, PUBLIC)).toBeNull();
  });
});

test.each([
  ['http://localhost:4001/sign-in', 'localhost:4001'],
  ['https://idp.localhost', 'idp.localhost'],
  ['http://127.0.0.1:8080', '127.0.0.1:8080'],
])('%s is for a deployment on this computer alone', (raw, host) => {
  expect(outwardUrl(raw, LOCAL)).toMatchObject({ host });
  expect(outwardUrl(raw, PUBLIC)).toBeNull();
});

test.each(['http://localhost.evil.example', 'http://notlocalhost', 'http://localhost.', 'http://10.0.0.5'])(
  '%s is not on this computer',
  (raw) => {
    expect(outwardUrl(raw, LOCAL)).toBeNull();
  },
);

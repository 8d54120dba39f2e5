import { expect, test } from 'vitest';
import { inOneGo } from '../../test/in-one-go';
import { readSessionToken } from './session-token';

const part = (text: string): string => Buffer.from(text).toString('base64url');
const HEADER = '{"alg":"ES256","typ":"JWT","kid":"k1"}';
const jwt = (payload: string, header = HEADER): string => `${part(header)}.${part(payload)}.c2ln`;
const read = (payload: string, header = HEADER) =>
  inOneGo(readSessionToken({ token: jwt(payload, header), expires: 1_700_000_000_000 }));

test('a token is told with what it says, in its own order', () => {
  expect(read('{"sub":"7","exp":1700000030,"permissions":{"workspace":["read"]}}')).toEqual({
    token: jwt('{"sub":"7","exp":1700000030,"permissions":{"workspace":["read"]}}'),
    expires: 1_700_000_000_000,
    said: {
      alg: 'ES256',
      kid: 'k1',
      claims: [
        { name: 'sub', text: '7', isText: true },
        { name: 'exp', text: '1700000030', isText: false },
        { name: 'permissions', text: '{"workspace":["read"]}', isText: false },
      ],
    },
  });
});

test.each([
  ['a number beyond what is exact', '{"sess":201877005211312129}', '201877005211312129', true],
  ['null', '{"a":null}', 'null', false],
  ['true', '{"a":true}', 'true', false],
  ['an empty text', '{"a":""}', '', true],
  ['a list', '{"a":[1,"x",{}]}', '[1,"x",{}]', false],
  ['markup', '{"a":"<img src=x onerror=alert(1)>"}', '<img src=x onerror=alert(1)>', true],
  ['a tiny number', '{"a":1e-300}', '1e-300', false],
])('a claim that is %s stays what it is', (_, payload, text, isText) => {
  expect(read(payload)?.said?.claims).toMatchObject([{ text, isText }]);
});

test('names that objects have by themselves are names like any other', () => {
  const said = read('{"__proto__":{"polluted":true},"constructor":"c","hasOwnProperty":1}')?.said;
  expect(said?.claims.map(({ name }) => name)).toEqual(['__proto__', 'constructor', 'hasOwnProperty']);
  expect(said?.claims[0]?.text).toBe('{"polluted":true}');
  expect({}).not.toHaveProperty('polluted');
});

test.each([
  ['text', 'not json'],
  ['a list', '["sub"]'],
  ['null', 'null'],
  ['nested deeper than anybody reads', `{"a":${'['.repeat(200)}${']'.repeat(200)}}`],
])('a payload that is %s is kept, and told to be unreadable', (_, payload) => {
  expect(read(payload)).toMatchObject({ token: jwt(payload), said: null });
});

test('a payload that is no UTF-8 is unreadable', () => {
  const token = `${part(HEADER)}.${Buffer.from([0x7b, 0xff, 0x7d]).toString('base64url')}.c2ln`;
  expect(inOneGo(readSessionToken({ token }))).toMatchObject({ token, said: null });
});

test('a header that names nothing is told so', () => {
  expect(read('{}', '{"typ":"JWT","alg":7}')?.said).toEqual({ alg: null, kid: null, claims: [] });
});

test('an unsigned token is a token', () => {
  const token = `${part('{"alg":"none"}')}.${part('{"sub":"7"}')}.`;
  expect(inOneGo(readSessionToken({ token }))?.said?.alg).toBe('none');
});

test('a hundred kilobytes are read', () => {
  const said = read(`{"a":"${'x'.repeat(100_000)}"}`)?.said;
  expect(said?.claims[0]?.text.length).toBe(100_000);
});

test.each([
  ['nothing', {}],
  ['another alphabet', { token: "a.b.c'; rm -rf ~" }],
  ['a line break', { token: 'a.b.c\nHost: evil' }],
  ['one part', { token: 'abc' }],
  ['more than any header holds', { token: `a.${'b'.repeat(300_000)}.c` }],
  ['a number', { token: 7 }],
])('%s is no token', (_, payload) => {
  expect(inOneGo(readSessionToken(payload))).toBeNull();
});

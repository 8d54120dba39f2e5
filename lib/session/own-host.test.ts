import { expect, test } from 'vitest';
import { isOwnHost } from './own-host';

test.each([
  ['https://frontend.acme.example', 'https://frontend.acme.example/sign-in', true],
  ['https://frontend.acme.example', 'https://accounts.acme.example/sign-in', true],
  ['https://frontend.acme.example', 'https://acme.example/sign-in', true],
  ['https://frontend.acme.co.uk', 'https://acme.co.uk/sign-in', true],
  ['https://frontend.acme.co.uk', 'https://evil.co.uk/sign-in', false],
  ['https://frontend.acme.example', 'https://acme.example.evil.example/', false],
  ['https://frontend.acme.example', 'https://notacme.example/', false],
  ['https://acme1.fapi.trywacht.xyz', 'https://acme1.accounts.trywacht.xyz/sign-in', true],
  ['https://acme1.fapi.trywacht.xyz', 'https://acme2.accounts.trywacht.xyz/sign-in', false],
  ['https://acme1.fapi.trywacht.xyz', 'https://acme2.fapi.trywacht.xyz/', false],
  ['https://acme.fapi.co.uk', 'https://acme.accounts.co.uk/', false],
  ['https://acme.example', 'https://evil.example/', false],
  ['https://acme.co.uk', 'https://evil.co.uk/', false],
  ['https://acme.co.uk', 'https://co.uk/', false],
  ['https://acme.co.uk', 'https://www.acme.co.uk/', true],
  ['https://frontend.amazonaws.com', 'https://evil.s3.amazonaws.com/', false],
  ['http://127.0.0.1:3000', 'http://127.0.0.1:4000/', true],
  ['http://localhost:3000', 'http://localhost:4000/sign-in', true],
  ['http://frontend.fieldnote.localhost', 'http://fieldnote.localhost/sign-in', true],
])('of the app at %s the page %s is its own: %s', (api, address, isOwn) => {
  expect(isOwnHost(address, api)).toBe(isOwn);
});

/** Of each kind in the list: registries, regions of countries, those who give away names, wildcards. */
const SUFFIXES = [
  ...['co.uk', 'com.au', 'co.jp', 'org.uk', 'com.br', 'aisai.aichi.jp', 'pvt.k12.ma.us', 'airline.aero'],
  ...['github.io', 'vercel.app', 'pages.dev', 'workers.dev', 'netlify.app', 'herokuapp.com', 'web.app'],
  ...['s3.amazonaws.com', 'azurewebsites.net', 'blogspot.com', 'fly.dev', 'onrender.com', 'gitlab.io'],
  ...['anything.ck', 'any.kawasaki.jp'],
];

test.each(SUFFIXES)('under %s no app owns a stranger’s host, whatever its own is called', (suffix) => {
  const apis = [suffix, `frontend.${suffix}`, `acme.${suffix}`, `acme.fapi.${suffix}`];
  const strangers = [`evil.${suffix}`, `accounts.${suffix}`, `acme.accounts.${suffix}`];
  const owned = apis.flatMap((api) =>
    strangers.filter((page) => isOwnHost(`https://${page}`, `https://${api}`)),
  );
  expect(owned).toEqual([]);
});

test('names of this computer are in no registry, so that none is taken for a public suffix', () => {
  const names = Array.from({ length: 1000 }, (_, number) => `app-${number}.localhost`);
  const own = names.filter((name) => isOwnHost(`http://${name}/sign-in`, `http://frontend.${name}`));
  expect(own).toEqual(names);
});

test.each(SUFFIXES)('below a name of one’s own under %s, hosts are one’s own', (suffix) => {
  expect(isOwnHost(`https://accounts.acme.${suffix}`, `https://frontend.acme.${suffix}`)).toBe(true);
});

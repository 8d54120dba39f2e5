import { expect, test } from 'vitest';
import { createSamlKeys } from '../identity-providers/saml-keys';
import { readSamlRequest, type SamlRequest } from '../identity-providers/saml-request';
import { samlResponse } from '../identity-providers/saml-response';
import type { SamlAnswer } from '../identity-providers/saml-response-xml';
import {
  addressFor,
  answerFor,
  deliver,
  firstAttempt,
  login,
  present,
  type SsoBench,
  visit,
  within,
} from './benches/sso-bench';

const NOT_BELIEVED = 'The answer of your organisation was not accepted. Start again.';
const NOT_KNOWN = 'This sign-in is not known or was used before. Start again.';
const HOUR = 3600_000;

const decode = (response: string): string => Buffer.from(response, 'base64').toString();
const encode = (xml: string): string => Buffer.from(xml).toString('base64');

/** Nobody was signed in, no session was made, and the attempt is given up: a state counts once. */
async function expectNothing(bench: SsoBench): Promise<void> {
  expect(present(bench)).toEqual([]);
  expect(bench.control.sessions()).toEqual([bench.sessionId]);
  expect(await firstAttempt(bench)).toMatchObject({ completed: false, errored: true, user_id: null });
}

test.each<[string, (xml: string) => string]>([
  ['another person in it', (xml) => xml.replaceAll('ada@acme.example', 'bod@acme.example')],
  ['one byte changed in the assertion', (xml) => xml.replace('>Quell<', '>Quill<')],
  ['a later end', (xml) => xml.replaceAll(/NotOnOrAfter="2/g, 'NotOnOrAfter="3')],
  ['no signature', (xml) => xml.replaceAll(/<ds:Signature[\s\S]*?<\/ds:Signature>/g, '')],
  ['the assertion’s signature only', (xml) => xml.replace(/<ds:Signature[\s\S]*?<\/ds:Signature>/, '')],
  ['a second assertion', (xml) => xml.replace(/<saml:Assertion[\s\S]*<\/saml:Assertion>/, '$&$&')],
  ['its status denied', (xml) => xml.replace('status:Success', 'status:Responder')],
  ['no XML', () => 'ada@acme.example'],
  ['nothing', () => ''],
])('a SAML answer with %s signs nobody in', (_, tamper) =>
  within({}, async (bench) => {
    const answer = await answerFor(bench);
    const SAMLResponse = encode(tamper(decode(answer.SAMLResponse)));
    const { location, words } = await deliver(bench, { ...answer, SAMLResponse });
    expect([location.pathname, location.searchParams.get('error')]).toEqual(['/sign-in', 'access_denied']);
    expect(words).toBe(NOT_BELIEVED);
    await expectNothing(bench);
    expect((await deliver(bench, answer)).words).toBe(NOT_KNOWN);
  }),
);

interface Made {
  keys: 'own' | 'other';
  request: Partial<SamlRequest>;
  answer: Partial<SamlAnswer>;
}

test.each<[string, Partial<Made>]>([
  ['signed by another key', { keys: 'other' }],
  ['for another audience', { request: { issuer: 'http://frontend.other.localhost/auth/sso/metadata' } }],
  ['for another recipient', { request: { replyTo: 'http://frontend.other.localhost/auth/sso/callback' } }],
  ['to another question', { request: { id: '_made-up' } }],
  ['of another provider', { answer: { issuer: 'http://login.other.localhost/saml/metadata' } }],
  ['that has expired', { answer: { now: Date.now() - HOUR } }],
  ['of the future', { answer: { now: Date.now() + HOUR } }],
])('a SAML answer %s signs nobody in', (_, { keys = 'own', request, answer }) =>
  within({}, async (bench) => {
    const url = new URL((await login(bench)).url);
    const asked = readSamlRequest(url.searchParams.get('SAMLRequest') ?? '');
    if (!asked) throw new Error('no request');
    const made: SamlAnswer = {
      issuer: `${url.origin}/saml/metadata`,
      request: { ...asked, ...request },
      verdict: { person: { email: 'ada@acme.example', firstName: 'Ada', lastName: 'Quell' } },
      now: Date.now(),
      ...answer,
    };
    const xml = await samlResponse(made, keys === 'own' ? bench.saml.keys() : createSamlKeys());
    const RelayState = url.searchParams.get('RelayState') ?? '';
    expect((await deliver(bench, { SAMLResponse: encode(xml), RelayState })).words).toBe(NOT_BELIEVED);
    await expectNothing(bench);
  }),
);

test('a SAML answer counts once, even after signing out', () =>
  within({}, async (bench) => {
    const answer = await answerFor(bench);
    expect((await deliver(bench, answer)).words).toBeNull();
    expect((await deliver(bench, answer)).words).toBe(NOT_KNOWN);
    bench.control.signOut(bench.sessionId, null);
    expect((await deliver(bench, answer)).words).toBe(NOT_KNOWN);
    expect(present(bench)).toEqual([]);
  }));

test('a SAML answer counts for its own attempt only', () =>
  within({}, async (bench) => {
    const other = bench.control.createSession([]);
    const mine = await answerFor(bench);
    const theirs = await answerFor(bench, 'Ada Quell', { token: other.token });
    const crossed = { SAMLResponse: theirs.SAMLResponse, RelayState: mine.RelayState };
    expect((await deliver(bench, crossed)).words).toBe(NOT_BELIEVED);
    for (const RelayState of ['', 'made-up', mine.RelayState])
      expect((await deliver(bench, { ...theirs, RelayState })).words).toBe(NOT_KNOWN);
    expect([present(bench), bench.control.session(other.sessionId).signIns]).toEqual([[], []]);
  }));

test.each<[string, (url: URL) => void, string]>([
  ['another code', (url) => url.searchParams.set('code', 'made-up'), NOT_BELIEVED],
  ['no code', (url) => url.searchParams.delete('code'), NOT_BELIEVED],
  ['another issuer', (url) => url.searchParams.set('iss', 'http://evil.localhost'), NOT_BELIEVED],
  ['another state', (url) => url.searchParams.set('state', 'made-up'), NOT_KNOWN],
  ['no state', (url) => url.searchParams.delete('state'), NOT_KNOWN],
])('an OpenID Connect answer with %s signs nobody in', (_, tamper, words) =>
  within({ connection: { kind: 'oidc' } }, async (bench) => {
    const url = await addressFor(bench);
    tamper(url);
    expect((await visit(bench, url)).words).toBe(words);
    expect([present(bench), bench.control.sessions()]).toEqual([[], [bench.sessionId]]);
  }),
);

test('an OpenID Connect answer counts once, and for its own attempt only', () =>
  within({ connection: { kind: 'oidc' } }, async (bench) => {
    const other = bench.control.createSession([]);
    const mine = await addressFor(bench);
    bench.control.fault({ path: '/auth/sso/oidc/callback', kind: { do: 'status', status: 200 } });
    const begun = await login(bench, { token: other.token });
    const theirs = (await bench.browser.press(await bench.browser.open(begun.url), 'Continue as Ada Quell'))
      .url;
    const crossed = new URL(mine);
    crossed.searchParams.set('code', theirs.searchParams.get('code') ?? '');
    expect((await visit(bench, crossed)).words).toBe(NOT_BELIEVED);
    expect((await visit(bench, mine)).words).toBe(NOT_KNOWN);
    expect([present(bench), bench.control.session(other.sessionId).signIns]).toEqual([[], []]);
  }));

test('an answer of the other kind is not read', () =>
  within({}, async (bench) => {
    const { RelayState } = await answerFor(bench);
    const url = new URL(`${bench.apiOrigin}/auth/sso/oidc/callback`);
    url.search = new URLSearchParams({ state: RelayState, code: 'x' }).toString();
    expect((await visit(bench, url)).words).toBe(NOT_BELIEVED);
    await expectNothing(bench);
  }));

import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import type { IdentityProvider } from './identity-provider';
import { createSamlKeys, type SamlKeys } from './saml-keys';
import { samlMetadata } from './saml-metadata';
import { type Asked, confirmPage, errorPage, peoplePage, returnPage } from './saml-pages';
import { readSamlRequest } from './saml-request';
import { samlResponse } from './saml-response';
import type { SamlPerson, Verdict } from './saml-response-xml';

export interface SamlProviderOptions {
  /** Host name without port, e.g. `login.quelllabs.localhost`. */
  host: string;
  /** As its pages call it. */
  name: string;
  /** Everybody whom it vouches for. */
  people: SamlPerson[];
  /** Milliseconds. */
  now?: () => number;
}

export interface SamlProvider extends IdentityProvider {
  keys: SamlKeys;
}

/**
 * A SAML 2.0 identity provider: the redirect binding in, the POST binding out, metadata at `/saml/metadata`. It keeps
 * nothing between two pages and asks every time.
 */
export function createSamlProvider(options: SamlProviderOptions): SamlProvider {
  const keys = createSamlKeys();
  const app = createPages({ now: Date.now, ...options, keys });
  const listener = getRequestListener(app.fetch, { overrideGlobalObjects: false });
  return { host: options.host, keys, answer: listener };
}

type Provider = Required<SamlProviderOptions> & { keys: SamlKeys };

const createPages = (provider: Provider): Hono =>
  new Hono({ strict: false })
    .get('/saml/metadata', async ({ req }) => {
      const { origin } = new URL(req.url);
      const described = { entityId: `${origin}/saml/metadata`, signInUrl: `${origin}/saml/sso` };
      const text = await samlMetadata({ ...described, publicKey: provider.keys.publicKey });
      return new Response(text, { headers: { 'content-type': 'application/samlmetadata+xml' } });
    })
    .get('/saml/sso', ({ req }) => {
      const asked = readAsked(provider, req.query());
      return asked ? peoplePage(asked, provider.people) : errorPage(provider.name);
    })
    .post('/saml/person', async ({ req }) => {
      const form = await fieldsOf(req.raw);
      const asked = readAsked(provider, form);
      const person = personOf(provider, form);
      return asked && person ? confirmPage(asked, person) : errorPage(provider.name);
    })
    .post('/saml/answer', async ({ req }) => {
      const form = await fieldsOf(req.raw);
      const asked = readAsked(provider, form);
      const verdict = verdictOf(provider, form);
      if (!asked || !verdict) return errorPage(provider.name);
      const issuer = `${new URL(req.url).origin}/saml/metadata`;
      const answer = { issuer, request: asked.request, verdict, now: provider.now() };
      return returnPage(asked, await samlResponse(answer, provider.keys));
    });

type Fields = Record<string, string | undefined>;

async function fieldsOf(request: Request): Promise<Fields> {
  return Object.fromEntries(new URLSearchParams(await request.text()));
}

function readAsked({ name }: Provider, { SAMLRequest = '', RelayState = '' }: Fields): Asked | null {
  const request = readSamlRequest(SAMLRequest);
  return request && { name, request, carried: { SAMLRequest, RelayState } };
}

const personOf = ({ people }: Provider, { person }: Fields): SamlPerson | undefined =>
  people.find(({ email }) => email === person);

/** Null: none of the buttons. */
function verdictOf(provider: Provider, form: Fields): Verdict | null {
  if (form.answer === 'cancel') return { refusal: 'AuthnFailed', words: 'The sign-in was cancelled.' };
  if (form.answer === 'fail') return { refusal: 'RequestDenied', words: 'This was let fail.' };
  const person = form.answer === 'allow' && personOf(provider, form);
  return person ? { person } : null;
}

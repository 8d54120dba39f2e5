import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import type { IdentityProvider } from './identity-provider';
import type { Brand } from './openid-page';
import { createSamlKeys, type SamlKeys } from './saml-keys';
import { samlMetadata } from './saml-metadata';
import { type Asked, confirmPage, peoplePage, returnPage, strayPage } from './saml-pages';
import { readSamlRequest } from './saml-request';
import { samlResponse } from './saml-response';
import type { SamlPerson, Verdict } from './saml-response-xml';

export interface SamlProviderOptions extends Brand {
  /** Milliseconds. */
  now?: () => number;
}

export interface SamlProvider extends IdentityProvider {
  /** What it signs with; made when first needed, because that takes a while. */
  keys(): SamlKeys;
  /** Somebody whom it vouches for. */
  addPerson(person: SamlPerson): void;
}

/**
 * A SAML 2.0 identity provider: the redirect binding in, the POST binding out, metadata at `/saml/metadata`. It keeps
 * nothing between two pages and asks every time.
 */
export function createSamlProvider({ now = Date.now, ...brand }: SamlProviderOptions): SamlProvider {
  let made: SamlKeys | null = null;
  const keys = (): SamlKeys => {
    made ??= createSamlKeys();
    return made;
  };
  const people = new Map<string, SamlPerson>();
  const pages = createPages({ brand, people, keys, now });
  const listener = getRequestListener(pages.fetch, { overrideGlobalObjects: false });
  return {
    host: brand.host,
    keys,
    addPerson: (person) => void people.set(person.email, person),
    answer: (request, response) => void listener(request, response),
  };
}

interface Desk {
  brand: Brand;
  /** By e-mail address. */
  people: Map<string, SamlPerson>;
  keys: () => SamlKeys;
  now: () => number;
}

const createPages = (desk: Desk): Hono =>
  new Hono()
    .get('/saml/metadata', async ({ req }) => {
      const address = { entityId: entityOf(req.url), signInUrl: new URL('/saml/sso', req.url).href };
      const text = await samlMetadata({ ...address, publicKey: desk.keys().publicKey });
      return new Response(text, { headers: { 'content-type': 'application/samlmetadata+xml' } });
    })
    .get('/saml/sso', ({ req }) => {
      const asked = readAsked(desk, req.query());
      return asked ? shown(peoplePage(asked, [...desk.people.values()])) : stray(desk);
    })
    .post('/saml/person', async ({ req }) => {
      const fields = await fieldsOf(req.raw);
      const asked = readAsked(desk, fields);
      const person = desk.people.get(fields.person ?? '');
      return asked && person ? shown(confirmPage(asked, person)) : stray(desk);
    })
    .post('/saml/answer', async ({ req }) => {
      const fields = await fieldsOf(req.raw);
      const asked = readAsked(desk, fields);
      const verdict = verdictOf(desk, fields);
      if (!asked || !verdict) return stray(desk);
      const answer = { issuer: entityOf(req.url), request: asked.request, verdict, now: desk.now() };
      return shown(returnPage(asked, await samlResponse(answer, desk.keys())));
    });

const entityOf = (address: string): string => new URL('/saml/metadata', address).href;

const stray = ({ brand }: Desk): Promise<Response> => shown(strayPage(brand), 400);

async function shown(page: Promise<string>, status = 200): Promise<Response> {
  const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' };
  return new Response(await page, { status, headers });
}

type Fields = Record<string, string | undefined>;

async function fieldsOf(request: Request): Promise<Fields> {
  return Object.fromEntries(new URLSearchParams(await request.text()));
}

function readAsked({ brand }: Desk, { SAMLRequest = '', RelayState = '' }: Fields): Asked | null {
  const request = readSamlRequest(SAMLRequest);
  return request && { brand, request, carried: { SAMLRequest, RelayState } };
}

/** Null: none of the buttons. */
function verdictOf({ people }: Desk, { answer, person: email = '' }: Fields): Verdict | null {
  if (answer === 'cancel') return { refusal: 'AuthnFailed', words: 'The sign-in was cancelled.' };
  if (answer === 'fail') return { refusal: 'RequestDenied', words: 'Nobody can sign in right now.' };
  const person = answer === 'allow' ? people.get(email) : undefined;
  return person ? { person } : null;
}

import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Doorway, doorwayOf, originAt } from './doorway';
import type { IdentityProvider } from './identity-provider';
import { createEngine, type Engine } from './openid-engine';
import { interact, write } from './openid-interaction';
import type { Brand } from './openid-page';
import { errorPage } from './openid-pages';
import { newOpenIdPerson, type OpenIdPerson, type OpenIdPersonSpec } from './openid-people';
import type { OpenIdClient } from './openid-store';

export interface OpenIdProviderOptions extends Brand {
  /** The apps that may ask, by where a request came in; looked up anew each time. */
  clients(doorway: Doorway): OpenIdClient[];
}

export interface OpenIdProvider extends IdentityProvider {
  /** As its pages call it. */
  name: string;
  /** Gives the subject. */
  addPerson(person: OpenIdPersonSpec): string;
}

/**
 * A real OpenID provider with people and pages of its own: authorization code flow, PKCE demanded, discovery at
 * `/.well-known/openid-configuration`, id tokens in ES256. Everything is in memory and made with the first request.
 */
export function createOpenIdProvider(options: OpenIdProviderOptions): OpenIdProvider {
  const { host, name, hue, clients } = options;
  const brand: Brand = { host, name, hue };
  const people = new Map<string, OpenIdPerson>();
  const engines = new Map<string, Promise<Engine>>();

  function engineBehind(doorway: Doorway): Promise<Engine> {
    const issuer = originAt(host, doorway);
    const engine = engines.get(issuer) ?? newEngine(issuer, doorway);
    engines.set(issuer, engine);
    return engine;
  }

  const newEngine = (issuer: string, doorway: Doorway): Promise<Engine> =>
    createEngine({
      issuer,
      clients: () => clients(doorway),
      people,
      errorPage: (message) => errorPage(brand, message),
    });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const engine = await engineBehind(doorwayOf(request));
    const { pathname } = new URL(request.url ?? '/', originAt(host, doorwayOf(request)));
    if (/^\/interaction\/[^/]+$/.test(pathname))
      return interact({ brand, engine, people }, { request, response });
    // Who it is is asked every time: a sign-in begins without what an earlier one left behind.
    if (pathname === '/auth') delete request.headers.cookie;
    await engine.provider.callback()(request, response);
  }

  return {
    host,
    name,
    addPerson: (spec) => {
      const person = newOpenIdPerson(spec);
      people.set(person.subject, person);
      return person.subject;
    },
    answer: (request, response) => {
      answer(request, response).catch(async (problem) => {
        console.error(problem);
        if (!response.headersSent) write(response, 500, await errorPage(brand, 'Something broke here.'));
      });
    },
  };
}

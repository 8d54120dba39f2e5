import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Doorway, hostOf } from './doorway';
import type { IdentityProvider } from './identity-provider';
import { createOpenIdProvider, type OpenIdProvider } from './openid-provider';
import type { OpenIdClient } from './openid-store';
import type { ProviderRequest } from './provider-log';
import { KNOWN_PROVIDERS, socialProvider } from './social-providers';

/** Everybody who vouches for people beside the local Wacht, found by host name. */
export interface ProviderDirectory {
  /** The social provider of a string such as `google_oauth`, made when it is first asked for. */
  social(provider: string): OpenIdProvider;
  /** One more, of an organisation; it takes the place of an earlier one at its host. */
  add(provider: IdentityProvider): void;
  /** Answers when the request is meant for one of them; false: for nobody here. */
  answer(request: IncomingMessage, response: ServerResponse): boolean;
  /** Every request to any of them, in the order of arrival. */
  log: ProviderRequest[];
}

interface Means {
  now: () => number;
  /** The apps that ask social providers. */
  clients(provider: string, doorway: Doorway): OpenIdClient[];
  /** Provider strings in use beside the known ones. */
  inUse(): string[];
}

export function createProviderDirectory({ now, clients, inUse }: Means): ProviderDirectory {
  const socials = new Map<string, OpenIdProvider>();
  const others = new Map<string, IdentityProvider>();
  const log: ProviderRequest[] = [];

  function social(provider: string): OpenIdProvider {
    const known = socials.get(provider);
    if (known) return known;
    const made = createOpenIdProvider({
      ...socialProvider(provider),
      clients: (doorway) => clients(provider, doorway),
    });
    socials.set(provider, made);
    return made;
  }

  function find(host: string): IdentityProvider | undefined {
    const other = others.get(host);
    if (other) return other;
    const names = [...KNOWN_PROVIDERS, ...inUse(), ...socials.keys()];
    const name = names.find((candidate) => socialProvider(candidate).host === host);
    return name === undefined ? undefined : social(name);
  }

  return {
    social,
    log,
    add: (provider) => void others.set(provider.host, provider),
    answer: (request, response) => {
      const host = hostOf(request);
      const provider = find(host);
      if (!provider) return false;
      const [path = '/'] = (request.url ?? '/').split('?');
      log.push({ at: now(), host, method: request.method ?? 'GET', path });
      // As every reply of the local Wacht: a browser would send a request again by itself on a reused connection.
      response.shouldKeepAlive = false;
      provider.answer(request, response);
      return true;
    },
  };
}

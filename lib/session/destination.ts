import type { Elsewhere } from './elsewhere';
import { isOwnHost } from './own-host';
import { isProvidersHost, isProvidersOwn } from './providers';
import type { Origin } from './types';

/** Whether an address proves by itself that it leads where the person chose to go; nothing proves an organisation's. */
export function isItself(address: string, elsewhere: Elsewhere, api: Origin): boolean {
  switch (elsewhere.by) {
    case 'app':
      return isOwnHost(address, api);
    case 'provider':
      return isProvidersOwn(address, elsewhere.provider);
    case 'sso':
      return false;
  }
}

/** An organisation is called so wherever it signs in: its host is named beside that. */
export const calledByHost = (elsewhere: Elsewhere, host: string): Elsewhere =>
  elsewhere.by === 'sso' ? elsewhere : { ...elsewhere, host };

/**
 * How it is written down that the person agreed to go to a host: for a provider with the provider, because whoever went
 * there for something else did not mean to find it there. Null where it must be asked each time: behind a provider's host
 * may be anybody's.
 */
export function agreedAs(host: string, elsewhere: Elsewhere): string | null {
  if (isProvidersHost(host)) return null;
  return elsewhere.by === 'provider' ? `${elsewhere.provider} ${host}` : host;
}

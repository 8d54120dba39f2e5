/** What a social provider is called in addresses and marks: `google` for `google_oauth`. */
export const providerWord = (provider: string): string =>
  provider.toLowerCase().replace(/_(oauth|oidc)\w*$/, '');

const X = /^(twitter|x)\.com\/i\/oauth2\/authorize$|^api\.(twitter|x)\.com\/oauth\/(authenticate|authorize)$/;

/**
 * Where each provider of section 4.6.1 asks a person, as host and path. Paths are whole: beside them these very hosts
 * have others that send a person on to wherever the address says.
 */
const ASKS_AT: ReadonlyMap<string, RegExp> = new Map([
  ['apple', /^appleid\.apple\.com\/auth\/authorize$/],
  ['discord', /^discord\.com\/(api\/)?oauth2\/authorize$/],
  ['facebook', /^www\.facebook\.com\/(v\d+\.\d+\/)?dialog\/oauth$/],
  ['github', /^github\.com\/login\/oauth\/authorize$/],
  ['gitlab', /^gitlab\.com\/oauth\/authorize$/],
  ['google', /^accounts\.google\.com\/o\/oauth2\/(v2\/)?auth$/],
  ['linkedin', /^www\.linkedin\.com\/oauth\/v2\/authorization$/],
  [
    'microsoft',
    /^login\.microsoftonline\.com\/[\w.-]+\/oauth2\/(v2\.0\/)?authorize$|^login\.live\.com\/oauth20_authorize\.srf$/,
  ],
  ['twitter', X],
  ['x', X],
]);

/** Whether an address that may be opened is where this very provider asks a person (rule FR-17). */
export function isProvidersOwn(address: string, provider: string): boolean {
  const { protocol, host, pathname } = new URL(address);
  return protocol === 'https:' && ASKS_AT.get(providerWord(provider))?.test(host + pathname) === true;
}

const DOMAINS =
  /(^|\.)(apple|discord|facebook|github|gitlab|google|linkedin|live|microsoft|microsoftonline|twitter|x)\.com$|(^|\.)google\.(com?\.)?[a-z]{2}$/;

/** Whether a host is a provider's: many sites are reached through it, so that to have been there says nothing. */
export const isProvidersHost = (host: string): boolean => DOMAINS.test(host.replace(/(:\d+)?\.?$/, ''));

import { isPublicSuffix } from '../public-suffix';

/**
 * The hosts that may keep the accounts of the app whose address names this one, the likeliest first (section 2.11):
 * the very host where it is an API's by its name, that of the hosted pages it serves, that of the site it belongs to.
 * What was given itself comes last, and none stands there twice.
 */
export function candidateHosts(hostname: string): string[] {
  const labels = hostname.split('.');
  if (labels.length < 2 || isNumber(hostname) || isApi(labels)) return [hostname];
  const named = [...ofPortal(labels), ...sitesOf(hostname).map((site) => `frontend.${site}`), hostname];
  return [...new Set(named)].filter((host) => host.length < 254);
}

const isNumber = (hostname: string): boolean => /^[\d.]+$/.test(hostname);

const isApi = ([first, ...parent]: string[]): boolean =>
  (first === 'frontend' && !isPublicSuffix(parent.join('.'))) || (parent[0] === 'fapi' && parent.length > 2);

/** An app on a host of Wacht's own has its pages at `slug.accounts.…`; any other at `accounts.…`. */
function ofPortal([first, ...parent]: string[]): string[] {
  if (first === 'accounts' && !isPublicSuffix(parent.join('.'))) return [`frontend.${parent.join('.')}`];
  const [second, ...rest] = parent;
  return second === 'accounts' && rest.length > 1 ? [[first, 'fapi', ...rest].join('.')] : [];
}

/** Its registrable domain, and the deeper one it names itself. */
function sitesOf(hostname: string): string[] {
  const site = hostname.replace(/^www\.(?=.+\.)/, '');
  const own = site.replace(/^accounts\.(?=.+\.)/, '');
  return [registrable(own), own];
}

/** One label more than the longest public suffix: nobody else's names are below it. */
function registrable(hostname: string): string {
  const labels = hostname.split('.');
  const domains = labels.map((_, at) => labels.slice(at).join('.'));
  return domains[domains.findIndex(isPublicSuffix) - 1] ?? hostname;
}

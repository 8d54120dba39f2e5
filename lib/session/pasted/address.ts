import { done, fail, type Result } from '../../result';
import { isLoopbackName } from '../loopback';
import type { Mode, Origin } from '../types';
import { looksLikeKey, readPublishableKey } from './publishable-key';

/** Why a typed address is no app's API address. */
export type AddressProblem =
  | 'empty'
  | 'unreadable-key' // begins like a publishable key, but holds no address
  | 'not-https' // http, or another scheme, for a name that is not of this computer
  | 'ip-address' // a number in any spelling; only 127.0.0.1 itself is a local app
  | 'local-name' // a name that only means something inside one network
  | 'local-apps-off' // a local app, while the setting is off
  | 'user-info' // something before an @, which looks like the host and is not
  | 'port' // another port than 443 on a public name
  | 'path' // more than the host: a path, a query or a fragment
  | 'trailing-dot'
  | 'not-an-address';

export interface AppAddress {
  /** Canonical: lower case, foreign letters as punycode, no default port. This is what a person should be shown. */
  origin: Origin;
  /** Told by a publishable key only. */
  mode: Mode | null;
}

/**
 * The API address of an app out of a publishable key, a host or a URL. Public apps need https on a dotted public
 * name. With `localApps`, localhost, names under it and 127.0.0.1 may use http or https on any port.
 */
export function readAddress(
  text: string,
  settings: { localApps: boolean },
): Result<AppAddress, AddressProblem> {
  const typed = text.trim();
  if (typed === '') return fail('empty');
  if (!looksLikeKey(typed)) return readHost(typed, { ...settings, mode: null, bareLocal: 'http' });
  const key = readPublishableKey(typed);
  if (!key.ok) return key;
  const { address, mode } = key.value;
  const read = readHost(address.trim(), { ...settings, mode, bareLocal: 'https' });
  return !read.ok && read.problem === 'not-an-address' ? fail('unreadable-key') : read;
}

interface Terms {
  localApps: boolean;
  mode: Mode | null;
  /** Scheme of a local name that comes without one: people mean http, keys mean https (section 2.11). */
  bareLocal: 'http' | 'https';
}

function readHost(typed: string, terms: Terms): Result<AppAddress, AddressProblem> {
  const parts = split(typed);
  if (parts === null) return fail('not-an-address');
  const { scheme, authority, rest } = parts;
  if (authority.includes('@')) return fail('user-info');
  if (!/^(https?)?$/.test(scheme)) return fail('not-https');
  const url = parse(`${scheme === '' ? 'https' : scheme}://${authority}`);
  if (url === null) return fail('not-an-address');
  if (rest !== '' && rest !== '/') return fail('path');
  if (isLocalApp(url, authority)) {
    const local = scheme === '' ? parse(`${terms.bareLocal}://${authority}`) : url;
    return terms.localApps && local !== null
      ? done({ origin: local.origin, mode: terms.mode })
      : fail('local-apps-off');
  }
  const problem = publicProblem(url);
  return problem === null ? done({ origin: url.origin, mode: terms.mode }) : fail(problem);
}

/**
 * Scheme, authority and rest as typed. Nothing a host may not hold is let through to the URL parser, which would
 * quietly drop line breaks, turn backslashes into slashes and decode percent signs.
 */
function split(typed: string): { scheme: string; authority: string; rest: string } | null {
  if (typed.length > 2000 || /[\s\p{Cc}\\]/u.test(typed)) return null;
  const [, scheme = '', authority = '', rest = ''] = /^(?:([^:/?#]+):\/\/)?([^/?#]*)(.*)$/u.exec(typed) ?? [];
  if (authority === '' || (authority.includes('%') && !authority.includes('@'))) return null;
  return { scheme: scheme.toLowerCase(), authority, rest };
}

const parse = (address: string): URL | null => (URL.canParse(address) ? new URL(address) : null);

/** 127.0.0.1 only as written: another spelling of it is a disguise. */
const isLocalApp = ({ hostname }: URL, authority: string): boolean =>
  hostname === '127.0.0.1' ? /^127\.0\.0\.1(:\d*)?$/.test(authority) : isLoopbackName(hostname);

/** Endings that never lead out of a private network (RFC 6762, RFC 8375, and what routers use). */
const PRIVATE_NAME = /(^|\.)(local|internal|lan|home\.arpa)$/;

/** A name of a network's own, which may have underscores; other signs the browser lets into a host stand in no name. */
const LONE_NAME = /^[a-z0-9_-]+$/;

const PUBLIC_NAME = /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/;

function publicProblem({ protocol, hostname, port }: URL): AddressProblem | null {
  if (hostname.startsWith('[') || /^[\d.]+$/.test(hostname)) return 'ip-address';
  if (hostname.endsWith('.')) return 'trailing-dot';
  if (LONE_NAME.test(hostname) || PRIVATE_NAME.test(hostname)) return 'local-name';
  if (!PUBLIC_NAME.test(hostname)) return 'not-an-address';
  if (protocol !== 'https:') return 'not-https';
  return port === '' ? null : 'port';
}

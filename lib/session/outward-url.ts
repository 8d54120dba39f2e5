import { isLoopbackName } from './loopback';

/** An address that may be opened, and the host as a person should be shown it. */
export interface OutwardUrl {
  url: string;
  /** Foreign letters as punycode, with the port where there is one. */
  host: string;
}

/** Longer than the addresses of real sign-ins. */
const LONGEST = 2048;

/** What URL parsers drop or turn around, and what nobody can see: the address would not be what it looks like. */
const DISGUISE = /[\s\\\p{Cc}\p{Cf}\p{Cs}]/u;

/** Parsers also take one slash or three; an address that means well has two. */
const ABSOLUTE = /^https?:\/\/([^/?#]+)/i;

/**
 * The one guard of every address that is opened (rule FR-17): absolute https to a host with a name or a plain
 * number, without user info. `local`: the deployment is on this computer itself; then, and only then, the address may
 * be so, too, with https or http.
 */
export function outwardUrl(raw: string, { local }: { local: boolean }): OutwardUrl | null {
  if (raw.length > LONGEST || DISGUISE.test(raw)) return null;
  const [, authority = ''] = ABSOLUTE.exec(raw) ?? [];
  if (authority === '' || /[@%]/.test(authority)) return null;
  const url = parsed(raw);
  if (url === null || !isPlainHost(url.hostname, authority)) return null;
  const mayOpen = isLoopbackName(url.hostname) ? local : url.protocol === 'https:';
  return mayOpen ? { url: url.href, host: url.host } : null;
}

/** Not by `URL.canParse`: in Node 20, once called often, it refuses hosts with letters such as ü. */
function parsed(raw: string): URL | null {
  try {
    return new URL(raw);
  } catch {
    return null;
  }
}

const NAME = /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$/;

const NUMBER = /^\d+(\.\d+){3}$/;

/** Numbers that stay on this computer, but for the one that is a name of it. */
const THIS_COMPUTER = /^(0|127)\./;

/** A number in another spelling than its own is a disguise; numbers in brackets are no host of anybody's sign-in. */
function isPlainHost(hostname: string, authority: string): boolean {
  if (!NUMBER.test(hostname)) return NAME.test(hostname);
  if (authority.replace(/:\d*$/, '') !== hostname) return false;
  return isLoopbackName(hostname) || !THIS_COMPUTER.test(hostname);
}

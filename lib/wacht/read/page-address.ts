import { isLoopbackName } from '../../session/loopback';
import type { Origin } from '../../session/types';

/** A page that may be opened or looked for: https, or http on this very computer (rule FR-17); else null. */
export function pageAddress(address: string): URL | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.username !== '' || url.password !== '') return null;
  const isSafe = url.protocol === 'https:' || (url.protocol === 'http:' && isLoopbackName(url.hostname));
  return isSafe ? url : null;
}

/**
 * Where a deployment without a sign-in page of its own has the hosted one (section 2.11): the label `frontend` in
 * front, or `fapi` in second place, becomes `accounts`, else `accounts` is put in second place, and the port goes.
 * A host with fewer than three labels, or a number, has it on its own origin.
 */
export function hostedSignInPage(api: Origin): string {
  const { protocol, hostname, origin } = new URL(api);
  const labels = hostname.split('.');
  if (labels.length < 3 || hostname === '127.0.0.1') return `${origin}/sign-in`;
  return `${protocol}//${portalLabels(labels).join('.')}/sign-in`;
}

function portalLabels([first = '', second = '', ...rest]: string[]): string[] {
  if (first === 'frontend') return ['accounts', second, ...rest];
  if (second === 'fapi') return [first, 'accounts', ...rest];
  return [first, 'accounts', second, ...rest];
}

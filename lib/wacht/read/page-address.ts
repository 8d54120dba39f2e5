import { isLoopbackName } from '../../session/loopback';
import { outwardUrl } from '../../session/outward-url';
import type { Origin } from '../../session/types';

/** A page of a deployment that may be opened, else null: on this computer only when the deployment is (rule FR-17). */
export const pageToOpen = (address: string, api: Origin): string | null =>
  outwardUrl(address, { local: isLoopbackName(new URL(api).hostname) })?.url ?? null;

/**
 * A page that may be looked for, else null. It is never opened by us: a public staging deployment often has its pages
 * on the computer of whoever develops them.
 */
export function pageToKnow(address: string): URL | null {
  const outward = outwardUrl(address, { local: true });
  return outward === null ? null : new URL(outward.url);
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

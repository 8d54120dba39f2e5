import type { Origin } from '../../../../lib/session/types';

/** How a token can be taken along. */
export type CopiedAs = 'token' | 'header' | 'curl' | 'env';

/** A token has no letter that a shell would take for more (RFC 7515, section 3). */
export function copiedAs(form: CopiedAs, { token, site }: { token: string; site: Origin }): string {
  switch (form) {
    case 'token':
      return token;
    case 'header':
      return `Authorization: Bearer ${token}`;
    case 'curl':
      return `curl -H 'Authorization: Bearer ${token}' '${site}/'`;
    case 'env':
      return `WACHT_SESSION_TOKEN=${token}`;
  }
}

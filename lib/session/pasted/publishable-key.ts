import { done, fail, type Result } from '../../result';
import { fromBase64url } from '../base64url';
import type { Mode } from '../types';

export const looksLikeKey = (text: string): boolean => text.startsWith('pk_');

/**
 * What a publishable key says, `pk_<mode>_<base64 of the API's address>` (section 2.11 of the protocol): `test` means
 * staging, anything else production. Padding may be missing, and the payload may use the URL-safe alphabet, so that
 * it contains further underscores. The address is as it stands in the key: unchecked.
 */
export function readPublishableKey(key: string): Result<{ address: string; mode: Mode }, 'unreadable-key'> {
  const [, kind = '', ...payload] = key.split('_');
  const address = decode(payload.join('_'));
  if (kind === '' || address === '') return fail('unreadable-key');
  return done({ address, mode: kind === 'test' ? 'staging' : 'production' });
}

/** Text of base64 in either alphabet; empty when it is none. */
function decode(payload: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(fromBase64url(payload));
  } catch {
    return '';
  }
}

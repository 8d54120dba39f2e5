import * as z from 'zod/mini';
import type { PublicKey } from '../../session/developer/public-key';
import { lazy } from '../../session/once';
import { lightly, type Slices } from '../../session/slices';

/** No app signs with so many. */
const MOST = 500;

const member = lazy(() => z.catch(z.optional(z.string().check(z.maxLength(4096))), undefined));

/** What is private in a key is not taken over. */
const key = lazy(() =>
  z.object({
    kty: z.string().check(z.maxLength(16)),
    kid: member(),
    alg: member(),
    use: member(),
    crv: member(),
    x: member(),
    y: member(),
    n: member(),
    e: member(),
  }),
);

const set = lazy(() => z.object({ keys: z.array(z.unknown()).check(z.maxLength(MOST)) }));

/** The keys of a JWK Set (RFC 7517, section 5), those that cannot be read left out; null when it is none. */
export function* readPublicKeys(payload: unknown): Slices<PublicKey[] | null> {
  const read = z.safeParse(set(), payload);
  return read.success ? (yield* lightly(read.data.keys, keyOf)).flat() : null;
}

function keyOf(wire: unknown): PublicKey[] {
  const read = z.safeParse(key(), wire);
  return read.success ? [JSON.parse(JSON.stringify(read.data))] : [];
}

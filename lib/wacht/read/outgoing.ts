import * as z from 'zod/mini';
import { lazy } from '../../session/once';
import type { Slices } from '../../session/slices';
import type { Session } from '../../session/types';
import { verbatim } from './field';
import { readSession } from './session';

/** Where a sign-in goes on: a provider or the sign-in of an organisation (sections 4.6.1 and 4.7.1). */
export interface Outgoing {
  /** As the server wrote it and not yet judged; empty when this way is not available. */
  url: string;
  session: Session | null;
}

const fields = lazy(() => z.object({ oauth_url: verbatim(), sso_url: verbatim() }));

/** What the two flows call the address. */
export type AddressName = keyof z.output<ReturnType<typeof fields>>;

/** Null when the payload has neither the address nor a session: a server without the provider sends one of them. */
export function* readOutgoing(payload: unknown, name: AddressName): Slices<Outgoing | null> {
  const read = z.safeParse(fields(), payload);
  if (!read.success) return null;
  const url = read.data[name];
  const session = yield* readSession(payload);
  return url === '' && session === null && !saysNone(payload, name) ? null : { url, session };
}

/** An address that is there and empty is an answer; one that is left out of an otherwise empty reply is none. */
const saysNone = (payload: unknown, name: AddressName): boolean =>
  typeof payload === 'object' && payload !== null && Object.hasOwn(payload, name);

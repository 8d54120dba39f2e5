import { done } from '../result';
import type { FetchedToken } from '../session/developer/fetched-token';
import type { InspectedSession } from '../session/developer/inspected-session';
import type { PublicKey } from '../session/developer/public-key';
import { inSlices } from '../session/slices';
import { ask, needed, payloadOf, sliced } from './ask';
import type { Exchange } from './exchange';
import type { Answer } from './ports';
import { masked } from './read/masked';
import { readPublicKeys } from './read/public-keys';
import { readSession } from './read/session';
import type { Call } from './request';
import { readSessionToken } from './session-token';

/** What whoever develops an app looks at. */
export interface InspectClient {
  /** A token of whoever is active, for the app's own servers (section 4.1.6). */
  sessionToken(template: string): Answer<FetchedToken>;
  /** The keys by which such tokens are checked; touches no session. */
  publicKeys(): Answer<PublicKey[]>;
  inspectSession(): Answer<InspectedSession>;
}

export const createInspect = (exchange: Exchange): InspectClient => ({
  sessionToken: async (template) => {
    const call: Call = { method: 'GET', path: '/session/token', query: { template } };
    const answer = await needed(await ask(exchange, { call, read: sliced(readSessionToken) }));
    if (!answer.ok) return answer;
    const { value, serverTime } = answer.value;
    return done({ ...answer.value, value: { ...value, serverTime } });
  },
  publicKeys: async () => needed(await ask(exchange, { call: KEYS, read: sliced(readPublicKeys) })),
  inspectSession: () => inspectSession(exchange),
});

const KEYS: Call = { method: 'GET', path: '/.well-known/jwks.json', anonymous: true };

/** More is told to be more, and not shown. */
const MOST_SHOWN = 100_000;

async function inspectSession(exchange: Exchange): Answer<InspectedSession> {
  const received = await exchange({ method: 'GET', path: '/session' });
  if (!received.ok) return received;
  const { body, serverTime, breathe } = received.value;
  const session = await inSlices(readSession(payloadOf(body)), breathe);
  const understood = session && shown(session);
  return done({ value: { understood, raw: shown(body) }, sessionId: session?.id ?? null, serverTime });
}

function shown(value: unknown): string {
  const text = masked(value);
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text;
}

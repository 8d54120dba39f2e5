import type { Origin, Session } from '../../session/types';
import type { Answer, TokenKeeper, WachtClient } from '../../wacht/client';
import { isIssuedBy, newerToken } from '../../wacht/token';
import type { RecordStore } from '../known/record-store';
import type { TokenRecord } from '../known/records';
import { TOKEN } from '../known/shapes';

/** The staging session's token: in one durable record with the session it is for (rules CR-3 to CR-5). */
export interface SessionToken extends TokenKeeper {
  /** Reads once more after the server refused the token (section 2.8). */
  readAgain(read: WachtClient['session']): Answer<Session>;
  durable(): Promise<boolean>;
  /** A good reply came: the token belongs to this session. */
  confirmed(sessionId: string): Promise<void>;
}

const NOTHING: TokenRecord = { token: null, sessionId: null };

/** Whose token it is, and under which key it is kept. */
interface Kept {
  origin: Origin;
  key: string;
}

/**
 * One that names no issuer is taken: only this app's own server can have put it here. One that names another is neither
 * kept nor sent, whoever gave it.
 */
export function createSessionToken(
  { origin, key }: Kept,
  store: Pick<RecordStore, 'load' | 'save'>,
): SessionToken {
  let record: TokenRecord | null = null;
  let saved = true;
  /** What a read without our token was given, while it is out. */
  let aside: string[] | null = null;

  async function read(): Promise<TokenRecord> {
    record ??= ours(await store.load(key, TOKEN)) ?? NOTHING;
    return record;
  }

  const isForeign = (token: string | null) => token !== null && isIssuedBy(token, origin) === false;
  const ours = (known: TokenRecord | null) => (known && !isForeign(known.token) ? known : null);

  async function write(next: TokenRecord): Promise<boolean> {
    record = next;
    saved = await store.save({ [key]: next });
    return saved;
  }

  return {
    current: async () => (await read()).token,
    received: async (token, sentWith) => {
      if (isForeign(token)) return;
      if (aside && sentWith === null) return void aside.push(token);
      const { token: stored, sessionId } = await read();
      const newest = newerToken({ stored, received: token, sentWith });
      if (newest !== stored) await write({ token: newest, sessionId });
    },
    /** Goes without the token. Only a good reply takes its place: until then a mistake or a kill loses nothing (law L15). */
    async readAgain(readWith) {
      const given: string[] = [];
      aside = given;
      const reply = await readWith({ withoutToken: true });
      aside = null;
      const [token] = given;
      if (reply.ok && token !== undefined) await write({ token, sessionId: reply.value.value.id });
      return reply;
    },
    confirmed: async (sessionId) => {
      const known = await read();
      if (known.sessionId !== sessionId) await write({ token: known.token, sessionId });
    },
    durable: async () => saved || write(await read()),
  };
}

import type { TokenKeeper } from '../../wacht/client';
import { newerToken } from '../../wacht/token';
import type { TokenRecord } from '../known/records';
import type { Keep } from '../ports';

/** The staging session's token: in one durable record, with the token before it (rules CR-3 to CR-5). */
export interface SessionToken extends TokenKeeper {
  /** Whether one read may go without a token that the server refuses (section 2.8). */
  canBeLaidAside: boolean;
  /** False while the newest token is not on disk: sending more could lose the session (law L3). */
  durable(): Promise<boolean>;
  /** A good reply came: what was kept in case of need may go, and the token belongs to this session. */
  confirmed(sessionId: string): Promise<void>;
}

const NOTHING: TokenRecord = { token: null, previous: null, sessionId: null };

export function createSessionToken(key: string, keep: Pick<Keep, 'load' | 'save'>): SessionToken {
  let record: TokenRecord | null = null;
  let saved = true;

  async function read(): Promise<TokenRecord> {
    record ??= (await keep.load<TokenRecord>(key)) ?? NOTHING;
    return record;
  }

  async function write(next: TokenRecord): Promise<boolean> {
    record = next;
    saved = await keep.save({ [key]: next });
    return saved;
  }

  return {
    canBeLaidAside: true,
    current: async () => (await read()).token,
    received: async (token, sentWith) => {
      const known = await read();
      const newest = newerToken({ stored: known.token, received: token, sentWith });
      if (newest === known.token) return;
      await write({ ...known, token: newest, previous: known.previous ?? known.token });
    },
    confirmed: async (sessionId) => {
      const known = await read();
      if (known.sessionId === sessionId && known.previous === null) return;
      await write({ ...known, sessionId, previous: null });
    },
    durable: async () => saved || write(await read()),
  };
}

import type { LoggedRequest } from '../../wacht-server';
import type { App, World } from '../world';
import { NAMES } from './ground';

// What the server knows, from its own records and its log.

/** The name of the active person in the session that everybody is in now, or null. */
export function activeName({ control, people }: App): string | null {
  const id = control.sessions().findLast((each) => control.session(each).signIns.length > 0);
  if (id === undefined) return null;
  const { activeSignInId, signIns } = control.session(id);
  const userId = signIns.find((signIn) => signIn.id === activeSignInId)?.userId;
  return nameOf(people, userId);
}

/** People are known by the first name in their address. */
export function nameOf(people: App['people'], userId: string | undefined): string | null {
  const email = Object.keys(people).find((each) => people[each] === userId);
  const first = email?.split(/[.@]/)[0];
  return NAMES.find((name) => plain(name).startsWith(`${first} `)) ?? null;
}

const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase();

/** What the switcher has asked of the app since then, but for the browser's own questions about origins. */
export const asked = ({ server }: World, { apiHost }: App, since: number): LoggedRequest[] =>
  server.log.filter(({ host, method, at }) => host === apiHost && method !== 'OPTIONS' && at >= since);

export const inFlight = (requests: LoggedRequest[]): boolean =>
  requests.some(({ endedAt }) => endedAt === null);

/** The last moment at which anybody but the switcher changed who is active. */
export const lastOutside = ({ server }: World, { apiHost }: App): number =>
  Math.max(0, ...server.log.filter(({ host, method }) => host !== apiHost && method === 'POST').map(ended));

/** The last moment at which the switcher was told who is active. */
export const lastToldAt = (requests: LoggedRequest[]): number =>
  Math.max(
    0,
    ...requests.filter(({ path, status }) => path === '/session' && status === 200).map(({ at }) => at),
  );

const ended = ({ endedAt }: LoggedRequest): number => endedAt ?? Number.POSITIVE_INFINITY;

export const lastEndedAt = (requests: LoggedRequest[]): number => Math.max(0, ...requests.map(ended));

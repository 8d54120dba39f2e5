import type { Origin } from '../../../lib/session/types';
import { note, paintAnswer, readIndex, say } from './app-desk';
import type { Desk, HostsWish } from './ports';

export interface ShareDeeds {
  /** One session for the switcher and the app's own pages (section 7.5). Asks for hosts: call it from the click. */
  share(origin: Origin, wish: HostsWish): void;
}

export const createShareDeeds = (desk: Desk): ShareDeeds => ({
  share: (origin, { wanted, hosts }) => {
    if (wanted) void shareOnceGranted(desk, origin, askSite(desk, hosts));
    else void link(desk, { origin, linked: false });
  },
});

/** The cookie of its pages can be read and written only there; every app has its API host already. */
const askSite = ({ ports }: Desk, hosts: Origin[]): Promise<boolean> =>
  hosts.length === 0 ? Promise.resolve(true) : ports.requestHosts(hosts);

async function shareOnceGranted(desk: Desk, origin: Origin, granting: Promise<boolean>): Promise<void> {
  if (await granting) await link(desk, { origin, linked: true });
  else note(desk, origin, { kind: 'denied' });
}

/** Says at the app whether it worked; false when it did not. */
export async function link(desk: Desk, wish: { origin: Origin; linked: boolean }): Promise<boolean> {
  const { origin } = wish;
  // The other session has other people.
  desk.ports.copies.drop(origin);
  note(desk, origin, { kind: 'waiting', for: 'session' });
  const linked = await paintAnswer(desk, desk.ports.ask.linkSession(wish));
  note(desk, origin, linked.ok ? null : { kind: 'failed', failure: linked.problem });
  if (!linked.ok) return false;
  await readIndex(desk);
  say(desk, origin, wish.linked ? 'shared' : 'unshared');
  return true;
}

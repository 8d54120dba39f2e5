import type { Origin } from '../../../lib/session/types';
import { freeHosts, note, paintAnswer, say } from './app-desk';
import type { Desk, HostsWish } from './ports';

export interface PictureDeeds {
  /** Shows pictures of the app's accounts, from these hosts as well. Asks the browser for them: call it from the click. */
  showPictures(origin: Origin, wish: HostsWish): void;
}

export const createPictureDeeds = (desk: Desk): PictureDeeds => ({
  showPictures: (origin, { wanted, hosts }) => {
    if (!wanted) void hide(desk, origin);
    else if (hosts.length === 0) void tell(desk, { origin, wanted, hosts });
    else void showOnceGranted(desk, { origin, hosts, granting: desk.ports.requestHosts(hosts) });
  },
});

async function showOnceGranted(
  desk: Desk,
  { origin, hosts, granting }: { origin: Origin; hosts: Origin[]; granting: Promise<boolean> },
): Promise<void> {
  if (await granting) await tell(desk, { origin, wanted: true, hosts });
  else note(desk, origin, { kind: 'denied' });
}

async function hide(desk: Desk, origin: Origin): Promise<void> {
  const hosts = desk.now().views[origin]?.pictures?.hosts ?? [];
  if (!(await tell(desk, { origin, wanted: false, hosts: [] }))) return;
  const free = freeHosts(desk, hosts, null);
  if (free.length > 0) await desk.ports.releaseHosts(free);
}

/** Says at the app whether it worked; false when it did not. */
async function tell(desk: Desk, wish: HostsWish & { origin: Origin }): Promise<boolean> {
  const { origin } = wish;
  note(desk, origin, { kind: 'waiting', for: 'accounts' });
  const told = await paintAnswer(desk, desk.ports.ask.showPictures(wish));
  note(desk, origin, told.ok ? null : { kind: 'failed', failure: told.problem });
  if (told.ok) say(desk, origin, wish.wanted ? 'pictures-shown' : 'pictures-hidden');
  return told.ok;
}

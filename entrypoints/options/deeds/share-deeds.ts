import type { Origin } from '../../../lib/session/types';
import type { AppFace } from '../../../lib/session/view';
import { sharedOrigins } from '../state/app-hosts';
import { findApp } from '../state/state';
import { note, paintAnswer, readIndex, say } from './app-desk';
import type { Desk } from './ports';

export interface ShareDeeds {
  /** One session for the switcher and the app's own pages (section 7.5). Asks for hosts: call it from the click. */
  share(origin: Origin, wanted: boolean): void;
}

export const createShareDeeds = (desk: Desk): ShareDeeds => ({
  share: (origin, wanted) => share(desk, origin, wanted),
});

function share(desk: Desk, origin: Origin, wanted: boolean): void {
  const face = findApp(desk.now(), origin)?.face;
  if (!face) return;
  if (wanted) void shareOnceGranted(desk, origin, askSite(desk, face));
  else void link(desk, { origin, linked: false });
}

/** The cookie of its pages can be read and written only there; every app has its API host already. */
function askSite({ ports }: Desk, face: AppFace): Promise<boolean> {
  const site = sharedOrigins(face);
  return site.length === 0 ? Promise.resolve(true) : ports.requestHosts(site);
}

async function shareOnceGranted(desk: Desk, origin: Origin, granting: Promise<boolean>): Promise<void> {
  if (await granting) await link(desk, { origin, linked: true });
  else note(desk, origin, { kind: 'denied' });
}

/** Says at the app whether it worked; false when it did not. */
export async function link(desk: Desk, wish: { origin: Origin; linked: boolean }): Promise<boolean> {
  const { origin } = wish;
  const linked = await paintAnswer(desk, desk.ports.ask.linkSession(wish));
  note(desk, origin, linked.ok ? null : { kind: 'failed', failure: linked.problem });
  if (!linked.ok) return false;
  await readIndex(desk);
  say(desk, origin, wish.linked ? 'shared' : 'unshared');
  return true;
}

import { appPages } from '../../../lib/session/hosts/app-pages';
import { cookieHosts, grantOf } from '../../../lib/session/needed-hosts';
import { earlierPasskeyHost } from '../../../lib/session/passkey';
import type { Origin } from '../../../lib/session/types';
import type { AppFace } from '../../../lib/session/view';
import { openedDrawer } from '../state/drawer/drawer-state';
import { findApp } from '../state/state';
import { freeHosts, note, paintAnswer, readIndex, say } from './app-desk';
import { createPictureDeeds, type PictureDeeds } from './picture-deeds';
import type { Desk, HostsWish } from './ports';
import { createShareDeeds, link, type ShareDeeds } from './share-deeds';

export interface AppDeeds extends PictureDeeds, ShareDeeds {
  /** Both ask the browser for the hosts that were named at the click: call them straight from it. */
  allow(origin: Origin, hosts: Origin[]): void;
  seeTabs(origin: Origin, wish: HostsWish): void;
  /** Has its tabs reloaded after each switch, or as the settings say of all apps. */
  alwaysReload(origin: Origin, wanted: boolean): void;
  /** Goes to a tab of the app that may be seen, else to its front page in a new one. */
  open(face: AppFace): void;
  openDrawer(origin: Origin): void;
  /** Begins a sign-in there, on the page for it. */
  addAccount(origin: Origin): void;
  /** Agrees to the name that the entry shows. */
  keepName(face: AppFace): void;
  askRemoval(origin: Origin): void;
  chooseSignOut(signOut: boolean): void;
  keep(): void;
  remove(): void;
  /** Puts away the message about what was set aside. */
  putAway(): void;
}

export const createAppDeeds = (desk: Desk): AppDeeds => ({
  allow: (origin, hosts) => void readAllowed(desk, origin, desk.ports.requestHosts(hosts)),
  seeTabs: (origin, wish) => seeTabs(desk, origin, wish),
  alwaysReload: (origin, wanted) => void alwaysReload(desk, { origin, wanted }),
  open: (face) => void open(desk, face),
  openDrawer: (origin) => desk.tell({ kind: 'drawer', drawer: openedDrawer(origin, desk.ports.ticks()) }),
  addAccount: (origin) => void addAccount(desk, origin),
  keepName: (face) => void keepName(desk, face),
  askRemoval: (origin) => desk.tell({ kind: 'removal-asked', origin }),
  chooseSignOut: (signOut) => desk.tell({ kind: 'removal-choice', signOut }),
  keep: () => desk.tell({ kind: 'removal-closed' }),
  remove: () => void remove(desk),
  putAway: () => void putAway(desk),
  ...createPictureDeeds(desk),
  ...createShareDeeds(desk),
});

async function readAllowed(desk: Desk, origin: Origin, granting: Promise<boolean>): Promise<void> {
  if (!(await granting)) return note(desk, origin, { kind: 'denied' });
  desk.tell({ kind: 'grants', ungranted: desk.now().ungranted.filter((other) => other !== origin) });
  note(desk, origin, { kind: 'waiting', for: 'accounts' });
  const read = await paintAnswer(desk, desk.ports.ask.refresh({ origin }));
  if (!read.ok) return note(desk, origin, { kind: 'failed', failure: read.problem });
  note(desk, origin, null);
  say(desk, origin, 'allowed');
}

function seeTabs(desk: Desk, origin: Origin, { wanted, hosts: pages }: HostsWish): void {
  const hosts = cookieHosts(pages);
  if (wanted) void seeOnceGranted(desk, { origin, pages, granting: desk.ports.requestHosts(hosts) });
  else void unseeTabs(desk, { origin, pages, hosts });
}

interface TabsWish {
  origin: Origin;
  pages: Origin[];
}

async function seeOnceGranted(
  desk: Desk,
  { origin, pages, granting }: TabsWish & { granting: Promise<boolean> },
): Promise<void> {
  if (!(await granting)) return note(desk, origin, { kind: 'denied' });
  if (await tellTabs(desk, { origin, pages, wanted: true })) say(desk, origin, 'tabs-seen');
}

/** A session that is shared with those pages cannot be reached without their hosts. */
async function unseeTabs(
  desk: Desk,
  { origin, pages, hosts }: TabsWish & { hosts: Origin[] },
): Promise<void> {
  const face = findApp(desk.now(), origin)?.face;
  const isShared = face?.sites.some((site) => hosts.some((host) => grantOf(host) === grantOf(site)));
  if (isShared && !(await link(desk, { origin, linked: false }))) return;
  if (!(await tellTabs(desk, { origin, pages, wanted: false }))) return;
  await desk.ports.releaseHosts(freeHosts(desk, hosts, origin));
  say(desk, origin, 'tabs-unseen');
}

/** Says at the app whether it worked; false when it did not. */
async function tellTabs(desk: Desk, wish: TabsWish & { wanted: boolean }): Promise<boolean> {
  const { origin } = wish;
  note(desk, origin, { kind: 'waiting', for: 'tabs' });
  const told = await paintAnswer(desk, desk.ports.ask.seeTabs(wish));
  note(desk, origin, told.ok ? null : { kind: 'failed', failure: told.problem });
  await readIndex(desk);
  return told.ok;
}

async function alwaysReload(desk: Desk, wish: { origin: Origin; wanted: boolean }): Promise<void> {
  const told = await desk.ports.ask.alwaysReload(wish);
  note(desk, wish.origin, told.ok ? null : { kind: 'failed', failure: told.problem });
  await readIndex(desk);
}

async function open(desk: Desk, face: AppFace): Promise<void> {
  const pages = appPages(face);
  if (pages !== null) await desk.ports.goToApp(pages);
}

async function addAccount(desk: Desk, origin: Origin): Promise<void> {
  const begun = await paintAnswer(desk, desk.ports.ask.addAccount({ origin, identifier: null }));
  note(desk, origin, begun.ok ? null : { kind: 'failed', failure: begun.problem });
}

async function keepName(desk: Desk, { origin, name }: AppFace): Promise<void> {
  const kept = await paintAnswer(desk, desk.ports.ask.keepName({ origin, name }));
  if (!kept.ok) return note(desk, origin, { kind: 'failed', failure: kept.problem });
  await readIndex(desk);
}

async function remove(desk: Desk): Promise<void> {
  const { removal } = desk.now();
  const face = removal && findApp(desk.now(), removal.origin)?.face;
  if (!face || removal.busy) return;
  desk.tell({ kind: 'removal-begun' });
  const { origin, signOut } = removal;
  desk.ports.noteWish(origin, null);
  desk.ports.copies.remove(origin);
  const gone = await desk.ports.ask.disconnect({ origin, signOut });
  if (!gone.ok) {
    desk.tell({ kind: 'removal-failed', failure: gone.problem });
    // One that was interrupted may have been begun: the worker names the app unless it was.
    return readIndex(desk);
  }
  // Only now: signing out there needs the host.
  const pictured = desk.now().views[origin]?.pictures?.hosts ?? [];
  const pages = [...cookieHosts(face.tabOrigins), earlierPasskeyHost(origin)];
  const origins = freeHosts(desk, [...new Set([origin, ...pages, ...pictured])], origin);
  if (origins.length > 0) void desk.ports.releaseHosts(origins);
  desk.tell({ kind: 'removed', origin, name: face.name });
}

async function putAway(desk: Desk): Promise<void> {
  await desk.ports.ask.dismissSetAside({});
  await readIndex(desk);
}

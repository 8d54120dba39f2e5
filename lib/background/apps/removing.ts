import { cookieHosts } from '../../session/needed-hosts';
import type { Origin } from '../../session/types';
import type { CheckedPorts } from '../known/record-store';
import type { Removal } from '../known/records';
import { removalShape } from '../known/shapes';
import type { Owner } from '../owner';
import type { IndexKeeper } from './app-index';
import type { SignInPage } from './sign-in-page';

/**
 * How an app is forgotten. That it goes is written down first, and from then on it is no app any more: whatever a
 * killed worker leaves behind, the next one takes away.
 */
export interface Removing {
  /** Removals that an earlier worker did not finish. */
  unfinished(): Promise<Removal[]>;
  /** Writes down that the app goes; null when the disk refuses. */
  begin(owner: Owner): Promise<Removal | null>;
  /**
   * Deletes everything about the app and gives back the hosts that no other one needs. It may be done again, and is by
   * the next worker where the disk refuses: only then it is false.
   */
  finish(removal: Removal): Promise<boolean>;
  /** Ends what is left of an earlier removal before the app comes again; false where the disk refuses. */
  makeRoom(origin: Origin): Promise<boolean>;
}

interface Around {
  ports: CheckedPorts;
  /** Those that stay. */
  owners: ReadonlyMap<Origin, Owner>;
  signInPage: SignInPage;
  indexKeeper: IndexKeeper;
  /** The icon, its menu, and what is waited for. */
  toolbar: { tidy(): void };
}

const MARK = 'removal:';

export function createRemoving({ ports, owners, signInPage, indexKeeper, toolbar }: Around): Removing {
  const { store, memory, cache, alarms, hosts } = ports;

  async function unfinished(): Promise<Removal[]> {
    const marks = (await store.keys()).filter((key) => key.startsWith(MARK));
    const removals = await Promise.all(
      marks.map((key) => store.load(key, removalShape(key.slice(MARK.length)))),
    );
    return removals.flatMap((removal) => removal ?? []);
  }

  async function begin(owner: Owner): Promise<Removal | null> {
    const { origin } = owner.ledger.state().app;
    const removal = { origin, hosts: hostsOf(owner) };
    return (await store.save({ [MARK + origin]: removal })) ? removal : null;
  }

  async function finish({ origin, hosts: granted }: Removal): Promise<boolean> {
    await signInPage.forget(origin);
    if (indexKeeper.last() === origin) await indexKeeper.look(null);
    const isForgotten = await store.forget(origin, { but: MARK + origin });
    await indexKeeper.publish();
    toolbar.tidy();
    await alarms.clear(`flow:${origin}`);
    await cache.forgetOrigin(origin);
    await memory.save(`tabs:${origin}`, undefined);
    await hosts.release(granted.filter(isFree));
    return isForgotten && store.save({ [MARK + origin]: undefined });
  }

  async function makeRoom(origin: Origin): Promise<boolean> {
    const open = await store.load(MARK + origin, removalShape(origin));
    // Its hosts were granted anew for the app that comes.
    return open === null || finish({ ...open, hosts: [] });
  }

  function isFree(origin: Origin): boolean {
    const needed = [...owners.values()].flatMap(hostsOf);
    return !needed.some((each) => hostOf(each) === hostOf(origin));
  }

  return { unfinished, begin, finish, makeRoom };
}

/**
 * Hosts for which the app was given grants, or needs them. What a link and what the person switched on are written down:
 * they count even while the settings are lost, name other pages, or another app disputes them.
 */
function hostsOf({ ledger }: Owner): Origin[] {
  const { app, origins } = ledger.state();
  const pages = [...origins, ...app.sites, ...app.seen].filter((each) => each !== app.origin);
  return [...new Set([app.origin, ...cookieHosts(pages), ...(app.pictures ?? [])])];
}

/** Grants cover every port of a host, so two local apps may share one. */
const hostOf = (origin: Origin): string => new URL(origin).hostname;

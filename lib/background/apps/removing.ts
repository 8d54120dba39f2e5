import { cookieHosts } from '../../session/cookie-hosts';
import type { Origin } from '../../session/types';
import { recordKeys } from '../known/ledger';
import type { AppRecord } from '../known/records';
import type { Owner } from '../owner';
import type { Ports } from '../ports';
import type { IndexKeeper } from './app-index';
import type { SignInPage } from './sign-in-page';

/** An app that goes, with the hosts that were granted for it. */
export interface Removal {
  app: AppRecord;
  hosts: Origin[];
}

/**
 * How an app is forgotten. That it goes is written down first, and from then on it is no app any more: whatever a
 * killed worker leaves behind, the next one takes away.
 */
export interface Removing {
  /** Removals that an earlier worker did not finish. */
  unfinished(): Promise<Removal[]>;
  /** Writes down that the app goes; null when the disk refuses. */
  begin(owner: Owner): Promise<Removal | null>;
  /** Deletes everything about the app and gives back the hosts that no other one needs. It may be done again. */
  finish(removal: Removal): Promise<void>;
}

interface Around {
  ports: Ports;
  /** Those that stay. */
  owners: ReadonlyMap<Origin, Owner>;
  signInPage: SignInPage;
  indexKeeper: IndexKeeper;
}

const MARK = 'removal:';

export function createRemoving({ ports, owners, signInPage, indexKeeper }: Around): Removing {
  const { keep, cache, alarms, hosts } = ports;

  async function unfinished(): Promise<Removal[]> {
    const marks = (await keep.keys()).filter((key) => key.startsWith(MARK));
    const removals = await Promise.all(marks.map((key) => keep.load<Removal>(key)));
    return removals.flatMap((removal) => removal ?? []);
  }

  async function begin(owner: Owner): Promise<Removal | null> {
    const { app } = owner.ledger.state();
    const removal = { app, hosts: hostsOf(owner) };
    return (await keep.save({ [MARK + app.origin]: removal })) ? removal : null;
  }

  async function finish({ app, hosts: granted }: Removal): Promise<void> {
    const { origin } = app;
    await signInPage.forget(origin);
    if (indexKeeper.last() === origin) await indexKeeper.look(null);
    await indexKeeper.publish();
    await keep.save(Object.fromEntries(keysOf(app).map((key) => [key, undefined])));
    await alarms.clear(`flow:${origin}`);
    await cache.forgetOrigin(origin);
    await hosts.release(granted.filter(isFree));
    await keep.save({ [MARK + origin]: undefined });
  }

  function isFree(origin: Origin): boolean {
    const needed = [...owners.values()].flatMap(hostsOf);
    return !needed.some((each) => hostOf(each) === hostOf(origin));
  }

  return { unfinished, begin, finish };
}

/** Those of both of its sessions. */
const keysOf = (app: AppRecord): string[] =>
  [app, { ...app, linked: !app.linked }].flatMap((each) => Object.values(recordKeys(each)));

/** The pages of a linked app are written down with the link: they are known even when the settings are lost. */
function hostsOf({ ledger }: Owner): Origin[] {
  const { app, deployment } = ledger.state();
  const sites = [...(deployment?.siteOrigins ?? []), ...app.sites];
  return [...new Set([app.origin, ...(app.mode === 'staging' ? cookieHosts(sites) : sites)])];
}

/** Grants cover every port of a host, so two local apps may share one. */
const hostOf = (origin: Origin): string => new URL(origin).hostname;

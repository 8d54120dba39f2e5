import { untilDone } from '../../session/once';
import type { Origin } from '../../session/types';
import type { World } from '../asking/bench';
import { CACHED_CLAIMS, CACHED_INDEX } from '../known/cached-shapes';
import type { AppRecord, Removal } from '../known/records';
import { appShape } from '../known/shapes';
import { createOwner, type Owner } from '../owner';
import type { IndexKeeper } from './app-index';
import type { Policies } from './policies';
import type { Removing } from './removing';

/** The connected apps, as the disk tells of them. What it does not tell it may the next time. */
export interface Loading {
  /** Which apps there are. */
  listed(): Promise<Removal[]>;
  /** And what is known of each. */
  ready(): Promise<void>;
}

interface Around {
  world: World;
  /** Filled here. */
  owners: Map<Origin, Owner>;
  /** What servers claimed when they were last asked; filled here. */
  claims: Map<Origin, Origin[]>;
  removing: Removing;
  indexKeeper: IndexKeeper;
  policies: Policies;
  /** What concerns all apps, and is short: known as soon as they are. */
  alongside: { ready(): Promise<void> }[];
  /** What is done once every app is known. */
  settle(): Promise<void>;
}

const APP = 'app:';

export function createLoading(around: Around): Loading {
  const { world, owners, claims, removing, indexKeeper, policies, alongside, settle } = around;
  const { store, cache } = world.ports;

  const listed = untilDone(list);
  const ready = untilDone(load);

  async function list(): Promise<Removal[]> {
    await store.ready();
    const keys = (await store.keys()).filter((key) => key.startsWith(APP));
    const apps = await Promise.all(keys.map((key) => store.load(key, appShape(key.slice(APP.length)))));
    const going = await removing.unfinished();
    const stays = (app: AppRecord) => !going.some(({ origin }) => origin === app.origin);
    for (const each of [policies, indexKeeper, ...alongside]) await each.ready();
    const staying = policies.admitted(apps.flatMap((app) => (app && stays(app) ? app : [])));
    // One app alone is not judged beside any other.
    if (staying.length > 1) await readClaims();
    for (const app of staying) owners.set(app.origin, createOwner(app, world));
    return going;
  }

  async function readClaims(): Promise<void> {
    for (const [origin, kept] of await cache.readDeployments())
      claims.set(origin, CACHED_CLAIMS.read(kept)?.deployment.siteOrigins ?? []);
  }

  async function load(): Promise<void> {
    const going = await listed();
    // Apps are strangers: what the disk does not tell of one is that one's trouble alone (law L14).
    await Promise.allSettled([...owners.values()].map((owner) => owner.ledger.ready()));
    indexKeeper.open();
    await world.claimed();
    await store.miss(
      await lost([...owners.keys(), ...policies.barred(), ...going.map(({ origin }) => origin)]),
    );
    for (const removal of going) await removing.finish(removal);
    await settle();
  }

  /** The cache is a second trace: an app that it knows, and no record, was lost with whatever else was kept. */
  async function lost(there: Origin[]): Promise<Origin[]> {
    const index = CACHED_INDEX.read(await cache.readIndex());
    const known = index?.apps.map(({ face }) => face.origin) ?? [];
    return known.filter((origin) => !there.includes(origin));
  }

  return { listed, ready };
}

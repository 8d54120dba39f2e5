import { done, fail } from '../../result';
import { ownFailure } from '../../session/failure';
import type { Mode, Origin } from '../../session/types';
import type { World } from '../asking/bench';
import { createOwner, notConnected, type Owner } from '../owner';
import type { Outcome } from '../ports';
import type { IndexKeeper } from './app-index';
import type { Connecting } from './connecting';
import { linked } from './linking';
import type { Removing } from './removing';

/** Which apps are connected, and for which session each stands: how one comes, changes and goes. */
export interface Membership {
  connect(wish: { origin: Origin; mode: Mode | null }): Outcome<{ name: string }>;
  disconnect(wish: { origin: Origin; signOut: boolean }): Outcome;
  /** Shares a staging app's session with its own pages, or takes up the switcher's own again (section 7.5). */
  linkSession(wish: { origin: Origin; linked: boolean }): Outcome;
  /** Remembers which app was looked at last. */
  looked(origin: Origin): Promise<void>;
}

interface Around {
  world: World;
  /** Changed by nobody else once they are loaded. */
  owners: Map<Origin, Owner>;
  ready(): Promise<void>;
  connecting: Connecting;
  removing: Removing;
  indexKeeper: IndexKeeper;
}

export function createMembership(around: Around): Membership {
  const { world, owners, ready, connecting, removing, indexKeeper } = around;

  /** One after the other for one app: none of these may find another half-way. */
  const inTurn = <Value>(origin: Origin, task: () => Outcome<Value>): Outcome<Value> =>
    ready().then(() => world.ports.inTurn(`app:${origin}`, task));

  async function connect(wish: Parameters<Membership['connect']>[0]): Outcome<{ name: string }> {
    const joined = await inTurn(wish.origin, () => join(wish));
    if (!joined.ok) return joined;
    await joined.value.refresh();
    return done({ name: joined.value.ledger.state().called });
  }

  async function join({ origin, mode }: { origin: Origin; mode: Mode | null }): Outcome<Owner> {
    const already = owners.get(origin);
    if (already) return done(already);
    if (!(await removing.makeRoom(origin))) return fail(ownFailure('not-saved'));
    const taken = [...owners.values()].map(({ ledger }) => ledger.state().app);
    const admitted = await connecting.admit({ origin, mode, taken });
    if (!admitted.ok) return admitted;
    const owner = createOwner(admitted.value, world);
    owners.set(origin, owner);
    await owner.ledger.ready();
    await world.claimed();
    await world.ports.store.told(origin);
    await looked(origin);
    return done(owner);
  }

  async function remove({ origin, signOut }: { origin: Origin; signOut: boolean }): Outcome {
    const owner = owners.get(origin);
    if (!owner) return done(null);
    if (signOut) {
      const out = await owner.signingOut.signOutAll({ forgetLabels: true });
      if (!out.ok) return out;
    }
    await owner.flow.cancel();
    const removal = await removing.begin(owner);
    if (!removal) return fail(ownFailure('not-saved'));
    owners.delete(origin);
    await owner.close();
    await removing.finish(removal);
    await world.claimed();
    return done(null);
  }

  async function linkSession(wish: { origin: Origin; linked: boolean }): Outcome {
    const next = await inTurn(wish.origin, () => relink(wish));
    return next.ok ? next.value.refresh() : next;
  }

  async function relink({ origin, linked: wish }: { origin: Origin; linked: boolean }): Outcome<Owner> {
    const owner = owners.get(origin);
    if (!owner) return notConnected();
    const next = await linked(owner, { wish, world });
    if (!next.ok) return next;
    const { owner: taken, saved } = next.value;
    // Before anything is awaited: whatever the disk tells of its records, the app has an owner that is open.
    owners.set(origin, taken);
    await taken.ledger.ready();
    await world.claimed();
    // Tells the pages, which still show the other session.
    await taken.ledger.change({});
    return saved ? done(taken) : fail(ownFailure('not-saved'));
  }

  async function looked(origin: Origin): Promise<void> {
    if (indexKeeper.last() === origin || !owners.has(origin)) return;
    await indexKeeper.look(origin);
    await indexKeeper.publish();
  }

  return {
    connect,
    disconnect: (wish) => inTurn(wish.origin, () => remove(wish)),
    linkSession,
    looked,
  };
}

import type { Origin } from '../../session/types';
import type { World } from '../asking/bench';
import { createOwner, type Owner } from '../owner';
import type { Policies } from './policies';
import type { Preferences } from './preferences';

/** Does at every app what the administrator wants, at the beginning and whenever that is another. */
export interface Obeying {
  /** All apps are known. */
  begin(): Promise<void>;
  /** Something was set or taken back. */
  changed(): Promise<void>;
}

interface Around {
  world: World;
  /** Changed here when an app may be no more, or again. */
  owners: Map<Origin, Owner>;
  policies: Policies;
  preferences: Preferences;
  ready(): Promise<void>;
  /** What concerns all apps is put in order. */
  settle(): Promise<void>;
}

export function createObeying(around: Around): Obeying {
  const { world, owners, policies, preferences, ready, settle } = around;

  async function begin(): Promise<void> {
    if (!policies.current().noPictures) return;
    for (const owner of owners.values()) await withoutPictures(owner);
  }

  async function withoutPictures({ ledger, showPictures }: Owner): Promise<void> {
    if (ledger.state().app.pictures !== null) await showPictures({ wanted: false, hosts: [] });
  }

  async function changed(): Promise<void> {
    await ready();
    if (!(await policies.again())) return;
    preferences.force();
    const all = [...owners.values()];
    policies.admitted(all.map(({ ledger }) => ledger.state().app));
    for (const origin of policies.barred()) await leave(origin);
    for (const app of policies.readmitted()) await takeUp(createOwner(app, world));
    for (const { ledger } of owners.values()) await ledger.review();
    await world.claimed();
    await settle();
  }

  async function leave(origin: Origin): Promise<void> {
    const owner = owners.get(origin);
    owners.delete(origin);
    await owner?.close();
  }

  async function takeUp(owner: Owner): Promise<void> {
    owners.set(owner.ledger.state().app.origin, owner);
    await owner.ledger.ready();
  }

  return { begin, changed };
}

import type { MenuAccount } from '../../session/reach/menu-account';
import type { Origin } from '../../session/types';
import { alikeKeys } from '../known/alike';
import { createLatest } from '../known/latest';
import { calledIn, titleOf } from '../known/mine/mine';
import { reachable } from '../known/mine/reachable';
import type { CheckedPorts } from '../known/record-store';
import type { RosterEntry } from '../known/records';
import type { Owner } from '../owner';

/** The last accounts of all apps, in the menu of the toolbar's icon. Nothing is done while nothing changes. */
export interface IconMenu {
  /** Every app is loaded: before, it would lack some. */
  open(): void;
  /** Somebody came, went, is called otherwise or is active. */
  tidy(): void;
}

interface Around {
  ports: Pick<CheckedPorts, 'iconMenu'>;
  owners: ReadonlyMap<Origin, Owner>;
}

/** Both browsers show six items of an extension there, and the last one leads to the settings. */
const MOST = 5;

export function createIconMenu({ ports, owners }: Around): IconMenu {
  const put = createLatest(ports.iconMenu);
  let isOpen = false;
  // An earlier worker's menu is still there, and nobody tells what stands in it.
  let told: string | null = null;

  function tidy(): void {
    if (!isOpen) return;
    const accounts = lastOf([...owners.values()]);
    const text = JSON.stringify(accounts);
    if (text === told) return;
    told = text;
    put(accounts);
  }

  return {
    open: () => {
      isOpen = true;
      tidy();
    },
    tidy,
  };
}

function lastOf(owners: Owner[]): MenuAccount[] {
  const found = owners.flatMap((owner) =>
    reachable(owner.ledger.state())
      .slice(0, MOST)
      .map((entry) => ({ owner, entry })),
  );
  const latest = found.toSorted((one, other) => (other.entry.activeAt ?? 0) - (one.entry.activeAt ?? 0));
  return latest.slice(0, MOST).map(({ owner, entry }) => accountOf(owner, entry, owners.length > 1));
}

function accountOf({ ledger }: Owner, entry: RosterEntry, areSeveral: boolean): MenuAccount {
  const { app, mine, roster, called } = ledger.state();
  const isAlike = alikeKeys(calledIn({ roster, mine })).has(entry.key);
  return {
    origin: app.origin,
    key: entry.key,
    title: titleOf(mine, entry),
    detail: isAlike ? entry.detail : null,
    app: areSeveral ? called : null,
    mode: app.mode,
  };
}

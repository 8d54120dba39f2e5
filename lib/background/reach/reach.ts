import { refused } from '../../session/reach/refusal';
import type { Named } from '../../session/reach/suggested';
import { rowFor, type Wish } from '../../session/reach/wish';
import type { Origin } from '../../session/types';
import { createOneByOne } from '../asking/one-by-one';
import type { Owner } from '../owner';
import { createDeeds, type DeedPorts } from './deeds';
import { createFinding, type FindingPorts } from './finding';
import { createOmnibox, type Omnibox } from './omnibox';

/** What a person asks for without opening a page of ours: by keys, in the address bar, in the menu of the icon. */
export interface Reach {
  /** A command of the manifest, pressed on this page. */
  command(name: string, page: Origin | null): Promise<void>;
  omnibox: Omnibox;
  /** An account in the menu. */
  choose(named: Named): Promise<void>;
}

export function createReach({ apps, goToApp, staging }: DeedPorts & FindingPorts): Reach {
  const deeds = createDeeds({ apps, goToApp });
  const find = createFinding({ apps, staging });

  /** To whom the last press leads, until they are there. */
  let aimed: Named | null = null;
  // Each press is understood before the next one is.
  const inTurn = createOneByOne();

  async function command(name: string, page: Origin | null): Promise<void> {
    const owner = await apps.front(page);
    if (!owner) return apps.refuse(refused('no-app'));
    if (name === 'reload') return deeds.reloadTabs(owner);
    const named = await inTurn(() => aim(owner, wishOf(name)));
    if (!named) return;
    await deeds.switchTo(named, 'command');
    if (aimed === named) aimed = null;
  }

  async function aim(owner: Owner, wish: Wish): Promise<Named | null> {
    const { origin } = owner.ledger.state().app;
    const from = aimed?.origin === origin ? aimed.key : null;
    // As they were last used whoever a step leads to comes first: two steps would lead back.
    const found = rowFor(await owner.ledger.inOwnOrder(), wish, from);
    if (!found.ok) await apps.refuse(refused(found.problem));
    aimed = found.ok ? { origin, key: found.value.key } : null;
    return aimed;
  }

  return {
    command,
    omnibox: createOmnibox({ apps, find, deeds }),
    choose: async (named) => {
      await deeds.switchTo(named, 'menu');
    },
  };
}

/** `previous`, `next`, or `account-3`. */
const wishOf = (name: string): Wish =>
  name === 'previous' || name === 'next' ? name : Number(name.replace('account-', ''));

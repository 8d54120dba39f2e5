import { refused } from '../../session/reach/refusal';
import type { Named, SomeSuggested, Suggested, Suggestions } from '../../session/reach/suggested';
import type { Origin } from '../../session/types';
import type { Apps } from '../apps/apps';
import type { Deeds } from './deeds';
import type { Finding } from './finding';

/** What is typed in the address bar after our keyword. */
export interface Omnibox {
  suggest(typed: string, page: Origin | null): Promise<Suggestions>;
  /** Enter; `goes`: the person wants the app's tab, too. */
  enter(typed: string, how: { page: Origin | null; goes: boolean }): Promise<void>;
}

interface Around {
  apps: Pick<Apps, 'all' | 'refuse'>;
  find: Finding;
  deeds: Deeds;
}

/** More than browsers have room for says nothing. */
const MOST = 8;

export function createOmnibox({ apps, find, deeds }: Around): Omnibox {
  /** What the person has read is what Enter leads to, whatever has changed since. */
  let shown: ReadonlyMap<string, Named> = new Map();

  async function suggest(given: string, page: Origin | null): Promise<Suggestions> {
    const typed = given.trim();
    shown = new Map();
    if (typed === '') return { kind: 'hint' };
    const found = await find(typed, page);
    if (!found.ok) return { kind: 'refused', refusal: refused(found.problem) };
    const accounts = unlike(found.value);
    shown = new Map([...accounts.map(entryOf), [typed, namedBy(accounts[0])]]);
    return { kind: 'found', typed, accounts };
  }

  async function enter(given: string, { page, goes }: { page: Origin | null; goes: boolean }): Promise<void> {
    const typed = given.trim();
    const named = shown.get(typed) ?? (await meant(typed, page));
    if (!named || !(await deeds.switchTo(named, 'omnibox')) || !goes) return;
    const owner = (await apps.all()).find(({ ledger }) => ledger.state().app.origin === named.origin);
    if (owner) await deeds.goTo(owner);
  }

  /** Nobody was shown for it, or to an earlier worker. */
  async function meant(typed: string, page: Origin | null): Promise<Named | null> {
    if (typed === '') return null;
    const found = await find(typed, page);
    if (found.ok) return namedBy(found.value[0]);
    await apps.refuse(refused(found.problem));
    return null;
  }

  return { suggest, enter };
}

/** Of two that read the same in every piece only one can be told from what stands in the address bar. */
function unlike([first, ...others]: SomeSuggested): SomeSuggested {
  const contents = new Set([first.content]);
  const apart = others.filter(({ content }) => contents.size < contents.add(content).size);
  return [first, ...apart.slice(0, MOST - 1)];
}

const entryOf = (suggested: Suggested): [string, Named] => [suggested.content, namedBy(suggested)];

const namedBy = ({ app, row }: Suggested): Named => ({ origin: app.origin, key: row.key });

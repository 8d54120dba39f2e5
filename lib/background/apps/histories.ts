import type { HistoryLine } from '../../session/kept/history';
import type { HistoryDays } from '../../session/settings/settings';
import type { Origin } from '../../session/types';
import { inBounds } from '../known/history';
import { titleOf } from '../known/mine/mine';
import type { CheckedPorts } from '../known/record-store';
import type { Activity } from '../known/records';
import type { Owner } from '../owner';

/** Who was made active, of all apps together. */
export interface Histories {
  /** Newest first. */
  lines(): HistoryLine[];
  /** Forgets it; false where the disk refuses. */
  clear(): Promise<boolean>;
  /** Forgets what is too old by now, and all of it where the person wants none. */
  tidy(): Promise<boolean>;
}

interface Around {
  ports: CheckedPorts;
  owners: ReadonlyMap<Origin, Owner>;
  days(): HistoryDays;
}

const MOST_LINES = 1_000;

export function createHistories({ ports, owners, days }: Around): Histories {
  const { store, clock } = ports;

  const lines = (): HistoryLine[] =>
    [...owners.values()]
      .flatMap(linesOf)
      .sort((one, other) => other.at - one.at)
      .slice(0, MOST_LINES);

  async function clear(): Promise<boolean> {
    // Nothing that is under way writes it again.
    for (const { ledger } of owners.values()) void ledger.change({ history: null }, { quiet: true });
    const kept = (await store.keys()).filter((key) => /^(?:aside:)?history:/.test(key));
    return kept.length === 0 || store.save(Object.fromEntries(kept.map((key) => [key, undefined])));
  }

  async function tidy(): Promise<boolean> {
    if (days() === 'off') return clear();
    await Promise.all([...owners.values()].map(shorten));
    return true;
  }

  async function shorten({ ledger }: Owner): Promise<void> {
    const { history } = ledger.state();
    const kept = history && inBounds(history, { now: clock.now(), days: days() });
    if (kept?.length !== history?.length) await ledger.change({ history: kept }, { quiet: true });
  }

  return { lines, clear, tidy };
}

function linesOf({ ledger }: Owner): HistoryLine[] {
  const { app, roster, mine, history } = ledger.state();
  const titles = new Map(roster.entries.map((entry) => [entry.key, titleOf(mine, entry)]));
  const called = (key: string | null): string | null => (key === null ? null : (titles.get(key) ?? null));
  const lineOf = ({ key, from, ...line }: Activity): HistoryLine => ({
    ...line,
    origin: app.origin,
    title: called(key),
    from: called(from),
  });
  return (history ?? []).toReversed().map(lineOf);
}

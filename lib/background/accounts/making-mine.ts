import { done, fail } from '../../result';
import { ownFailure } from '../../session/failure';
import type { Side, Touch } from '../../session/mine/touch';
import { plainLabel } from '../../session/plain-text';
import type { Bench } from '../asking/bench';
import { withoutPlaces } from '../known/memberships';
import { placed, touched, withoutPerson } from '../known/mine/changing';
import type { RosterEntry } from '../known/records';
import { withoutLabel } from '../known/roster';
import type { Outcome } from '../ports';

/** What a person makes their own of an app's accounts. Its server is told nothing of it. */
export interface MakingMine {
  touch(wish: { key: string; to: Touch }): Outcome;
  /** In the person's own order, right beside somebody else. */
  place(wish: Placing): Outcome;
  /** Drops who has ended, and whatever was their own. */
  forget(key: string): Outcome;
}

interface Placing {
  key: string;
  beside: string;
  side: Side;
}

export function createMakingMine({ ledger }: Pick<Bench, 'ledger'>): MakingMine {
  async function touch({ key, to: { label, ...others } }: { key: string; to: Touch }): Outcome {
    await ledger.ready();
    const entry = entryAt(key);
    const to = { ...others, ...(label !== undefined && { label: plainLabel(label) }) };
    if (entry) await ledger.change({ mine: touched(ledger.state(), entry, to) });
    return saved();
  }

  async function place({ key, beside, side }: Placing): Outcome {
    await ledger.ready();
    const entry = entryAt(key);
    const other = entryAt(beside);
    if (entry && other) await ledger.change(placed(ledger.state(), entry, { other, side }));
    return saved();
  }

  async function forget(key: string): Outcome {
    await ledger.ready();
    const entry = entryAt(key);
    if (entry?.signInId !== null) return done(null);
    const { roster, mine, places } = ledger.state();
    const left = { roster: withoutLabel(roster, key), mine };
    await ledger.change({
      ...left,
      mine: withoutPerson(left, entry),
      places: withoutPlaces(places, entry),
    });
    return done(null);
  }

  const entryAt = (key: string): RosterEntry | undefined =>
    ledger.state().roster.entries.find((each) => each.key === key);

  const saved = () => (ledger.isSaved('mine') ? done(null) : fail(ownFailure('not-saved')));

  return { touch, place, forget };
}

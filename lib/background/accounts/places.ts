import { done, fail } from '../../result';
import { failure } from '../../session/failure';
import { isSessionOver } from '../../session/refusal/session-over';
import type { PlaceChoice, SeenPlaces, SignInId, ToldPlaces } from '../../session/types';
import type { Bench } from '../asking/bench';
import type { Reading } from '../asking/reading';
import { placesOf, seenBy, withPlaces, withSeenNames } from '../known/memberships';
import type { RosterEntry } from '../known/records';
import { entryOf } from '../known/roster';
import type { Outcome } from '../ports';

export interface Places {
  /** Where the active account can work (section 4.9). */
  ask(): Outcome<PlaceChoice[]>;
  /** What of that was seen of each account, by its row's key; nobody is asked. */
  seen(): Outcome<Record<string, SeenPlaces>>;
  /** The same of one. */
  of(signInId: SignInId | null): PlaceChoice[];
  /** Replies about the session may name a place by its membership alone. */
  nameHere(): Promise<void>;
}

export function createPlaces(bench: Bench, reading: Reading): Places {
  const { ledger, client, budget, effects } = bench;

  async function ask(): Outcome<PlaceChoice[]> {
    const barred = await bench.barrier();
    if (barred) return fail(barred);
    budget.count();
    const reply = await bench.inTurn(() => client.places());
    if (reply.ok) return heard(reply.value.value);
    // 401 here means that nobody is active (section 2.8); what else it may be, a read tells.
    if (isSessionOver(reply.problem)) void reading.read();
    await reading.notePause(reply.problem);
    return reply;
  }

  /** The list is that of whoever is active: a page of the app may have made that somebody else. */
  async function heard(told: ToldPlaces): Outcome<PlaceChoice[]> {
    if (areOf(active(), told)) return keep(told);
    const read = await bench.inTurn(() => reading.readInTurn());
    if (!read.ok) return read;
    return areOf(active(), told) ? keep(told) : fail(failure('parse'));
  }

  function active(): RosterEntry | undefined {
    const { roster } = ledger.state();
    return entryOf(roster, roster.activeId);
  }

  async function keep({ choices }: ToldPlaces): Outcome<PlaceChoice[]> {
    const { places } = ledger.state();
    const who = active();
    const at = effects.clock.now();
    if (who) await ledger.change({ places: withPlaces(places, who, { choices, at }) }, { quiet: true });
    await nameHere();
    return done(choices);
  }

  async function nameHere(): Promise<void> {
    const { roster } = ledger.state();
    const named = withSeenNames(ledger.state());
    if (named !== roster) await ledger.change({ roster: named });
  }

  async function seen(): Outcome<Record<string, SeenPlaces>> {
    await ledger.ready();
    const { roster, places } = ledger.state();
    return done(seenBy(roster, places));
  }

  function of(signInId: SignInId | null): PlaceChoice[] {
    const { roster, places } = ledger.state();
    const entry = entryOf(roster, signInId);
    return (entry && placesOf(places, entry)?.choices) ?? [];
  }

  return { ask, seen, of, nameHere };
}

/** As far as both sides tell who they are. */
const areOf = (who: RosterEntry | undefined, { people }: ToldPlaces): boolean =>
  people.every((person) => (who?.userId ?? person) === person) && people.length <= 1;

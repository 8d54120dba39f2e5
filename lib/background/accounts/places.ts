import { done, fail } from '../../result';
import { isSessionOver } from '../../session/refusal/session-over';
import type { PlaceChoice, SeenPlaces, SignInId } from '../../session/types';
import type { Bench } from '../asking/bench';
import type { Reading } from '../asking/reading';
import { placesOf, seenBy, withPlaces, withSeenNames } from '../known/memberships';
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
    if (reply.ok) return told(reply.value.value);
    // 401 here means that nobody is active (section 2.8); what else it may be, a read tells.
    if (isSessionOver(reply.problem)) void reading.read();
    await reading.notePause(reply.problem);
    return reply;
  }

  /** The list is that of whoever is active: no other one can be asked for. */
  async function told(choices: PlaceChoice[]): Outcome<PlaceChoice[]> {
    const { roster, places } = ledger.state();
    const active = entryOf(roster, roster.activeId);
    const at = effects.clock.now();
    if (active) await ledger.change({ places: withPlaces(places, active, { choices, at }) }, { quiet: true });
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

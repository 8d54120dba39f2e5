import { belongsTo, type Claimant } from '../../session/belonging';
import type { Origin } from '../../session/types';
import type { World } from '../asking/bench';
import { claimsOf } from '../known/own-pages';
import type { Owner } from '../owner';

/** Which pages belong to which of these apps: what each server claims is judged beside all the others' claims. */
export function createBelonging(owners: ReadonlyMap<Origin, Owner>): Pick<World, 'belongsTo' | 'claimed'> {
  const claimants = (): Claimant[] =>
    [...owners.values()].map(({ ledger }) => {
      const state = ledger.state();
      return { origin: state.app.origin, claims: claimsOf(state) };
    });
  return {
    belongsTo: (page) => belongsTo(page, claimants()),
    async claimed() {
      await Promise.allSettled([...owners.values()].map(({ ledger }) => ledger.review()));
    },
  };
}

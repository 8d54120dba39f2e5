import { calledAs } from '../../session/app-name';
import { belongsTo, type Claimant } from '../../session/belonging';
import type { Origin } from '../../session/types';
import type { World } from '../asking/bench';
import { claimsOf } from '../known/own-pages';
import type { Owner } from '../owner';

type Judge = Pick<World, 'belongsTo' | 'calledAs' | 'claimed'>;

/**
 * Which pages belong to which of these apps, and how each is called: a server's claims are judged beside all others'. Of
 * an app that nobody has asked about yet they are those that were `kept`.
 */
export function createBelonging(
  owners: ReadonlyMap<Origin, Owner>,
  kept: ReadonlyMap<Origin, Origin[]>,
): Judge {
  const claimants = (): Claimant[] =>
    [...owners.values()].map(({ ledger }) => {
      const state = ledger.state();
      const { origin } = state.app;
      const claims = claimsOf(state);
      return { origin, claims: ledger.isReady() ? claims : [...(kept.get(origin) ?? []), ...claims] };
    });
  const apps = () => [...owners.values()].map(({ ledger }) => ledger.state().app);
  return {
    belongsTo: (page) => belongsTo(page, claimants()),
    calledAs: (app) => calledAs(app, apps()),
    async claimed() {
      await Promise.allSettled([...owners.values()].map(({ ledger }) => ledger.review()));
    },
  };
}

import { done } from '../../result';
import type { Origin } from '../../session/types';
import type { Apps } from './apps';

/** Where a notification about an account leads. */
export interface Following {
  /**
   * To signing in again, with what is known filled in, or to the sign-in that is under way there, whoever's it is;
   * false where the account still lasts, or is known no more.
   */
  follow(account: { origin: Origin; key: string }): Promise<boolean>;
}

export function createFollowing(apps: Pick<Apps, 'owner' | 'showSignInPage'>): Following {
  return {
    async follow({ origin, key }) {
      const owner = await apps.owner(origin);
      await owner?.ledger.ready();
      const entry = owner?.ledger.state().roster.entries.find((each) => each.key === key);
      if (!owner || !entry || entry.signInId !== null) return false;
      const { identifier } = entry;
      const begun = owner.flow.isUnderWay()
        ? done(null)
        : await owner.flow.begin({ identifier, kind: 'signin' });
      if (begun.ok) await apps.showSignInPage(origin);
      return begun.ok;
    },
  };
}

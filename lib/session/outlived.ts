import type { MembershipId } from './types';

/** How an account stands, as far as what was asked of it could have changed it. */
export interface Standing {
  isLive: boolean;
  isActive: boolean;
  membershipId: MembershipId;
}

/** What can fail on one account. */
export type RowWish = 'switch' | 'sign-out' | 'move';

/** Whether a failure says nothing any more: what was asked for came true after all, or can do so no longer. */
export function isOutlived(wish: RowWish, before: Standing | null, after: Standing | null): boolean {
  if (!after?.isLive) return true;
  switch (wish) {
    case 'switch':
      return after.isActive;
    case 'sign-out':
      return false;
    case 'move':
      return !after.isActive || after.membershipId !== before?.membershipId;
  }
}

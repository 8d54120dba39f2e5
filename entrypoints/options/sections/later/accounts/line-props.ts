import type { AppFace, Row } from '../../../../../lib/session/view';
import type { AccountsDeeds } from '../../../deeds/accounts/accounts-deeds';
import type { AccountsState } from '../../../state/accounts/accounts-state';

/** What every line of the table is drawn from. */
export interface TableProps {
  accounts: AccountsState;
  /** They stand in the person's own order, in which they are moved. */
  isOwn: boolean;
  /** When the page came here, in milliseconds. */
  now: number;
  deeds: AccountsDeeds;
}

export interface LineProps extends TableProps {
  face: AppFace;
  row: Row;
  isActive: boolean;
}

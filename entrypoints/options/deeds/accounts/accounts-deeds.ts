import { MOST_ROWS } from '../../state/accounts/accounts-state';
import { paintAnswer } from '../app-desk';
import type { Desk } from '../ports';
import { accountsDesk } from './accounts-desk';
import { createMoveDeeds, type MoveDeeds } from './move-deeds';
import { createOwnDeeds, type OwnDeeds } from './own-deeds';

export interface AccountsDeeds extends MoveDeeds, OwnDeeds {
  /** Asks for the rest of each list that is known in part. */
  complete(): void;
  look(filter: string): void;
  showMore(): void;
}

/** Everything a person can do in the table of accounts. */
export function createAccountsDeeds(desk: Desk): AccountsDeeds {
  const table = accountsDesk(desk);
  return {
    complete: () => complete(desk),
    look: (filter) => table.tell({ filter, most: MOST_ROWS, lifted: null }),
    showMore: () => table.tell({ most: table.now().most + MOST_ROWS }),
    ...createMoveDeeds(table),
    ...createOwnDeeds(table),
  };
}

function complete(desk: Desk): void {
  for (const { app, more } of Object.values(desk.now().views))
    if (more > 0) void paintAnswer(desk, desk.ports.ask.view({ origin: app.origin }));
}

import type { Result } from '../../../../lib/result';
import type { Failure } from '../../../../lib/session/failure';
import type { Row, View } from '../../../../lib/session/view';
import type { AccountRef, AccountsState, Done } from '../../state/accounts/accounts-state';
import { findApp } from '../../state/state';
import { paintAnswer } from '../app-desk';
import type { Desk } from '../ports';

/** What the deeds of the table work on. */
export interface AccountsDesk {
  desk: Desk;
  now(): AccountsState;
  /** The focus stays where it is, unless another place is named. */
  tell(change: Partial<AccountsState>): void;
}

export const accountsDesk = (desk: Desk): AccountsDesk => ({
  desk,
  now: () => desk.now().accounts,
  tell: (change) =>
    desk.tell({ kind: 'accounts', accounts: { ...desk.now().accounts, focus: null, ...change } }),
});

/** The row as it stands now; undefined when it has gone meanwhile. */
export const rowOf = ({ desk }: AccountsDesk, { origin, key }: AccountRef): Row | undefined =>
  desk.now().views[origin]?.rows.find((row) => row.key === key);

interface Change {
  ask: Promise<Result<View, Failure>>;
  /** What is said once it is written down. */
  done(): Done | null;
  /** What changes with it in the table. */
  after: Partial<AccountsState>;
}

/** Shows what became of a change, or says that nothing did. */
export async function change(
  table: AccountsDesk,
  ref: AccountRef,
  { ask, done, after }: Change,
): Promise<void> {
  const { desk, tell } = table;
  const app = findApp(desk.now(), ref.origin)?.face.name ?? '';
  const answer = await paintAnswer(desk, ask);
  tell({ done: answer.ok ? done() : { kind: 'failed', app, failure: answer.problem }, ...after });
}

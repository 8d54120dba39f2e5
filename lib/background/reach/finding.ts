import { done, fail, type Result } from '../../result';
import { findRows, soughtWords } from '../../session/filter/filter';
import type { RefusedWhy } from '../../session/reach/refusal';
import type { SomeSuggested, Suggested } from '../../session/reach/suggested';
import { isFree, rowFor, type Wish } from '../../session/reach/wish';
import type { Origin } from '../../session/types';
import type { Row, View } from '../../session/view';
import type { Apps } from '../apps/apps';
import type { Owner } from '../owner';

export interface FindingPorts {
  apps: Pick<Apps, 'all' | 'front'>;
  /** How a staging app is called so. */
  staging: string;
}

/** Whom a text means that is typed outside of any page of ours, over all apps; nothing is asked of a server for it. */
export type Finding = (typed: string, page: Origin | null) => Promise<Result<SomeSuggested, RefusedWhy>>;

export function createFinding({ apps, staging }: FindingPorts): Finding {
  const viewOf = createViews();

  async function find(typed: string, page: Origin | null): ReturnType<Finding> {
    const front = await apps.front(page);
    if (!front) return fail('no-app');
    const wish = wishIn(typed);
    return wish === null ? findTyped(typed, front) : findWished(wish, await viewOf(front));
  }

  function findWished(wish: Wish, view: View): Result<SomeSuggested, RefusedWhy> {
    const found = rowFor(view, wish);
    return found.ok ? done([suggestedIn(view)(found.value)]) : found;
  }

  /** Those of the app in front first, and before all others those to whom one can switch. */
  async function findTyped(typed: string, front: Owner): ReturnType<Finding> {
    const others = (await apps.all()).filter((owner) => owner !== front);
    const sought = soughtWords(typed);
    const found: Suggested[] = [];
    for (const owner of [front, ...others]) found.push(...foundIn(await viewOf(owner), sought));
    const [first, ...rest] = found.toSorted((one, other) => rankOf(one) - rankOf(other));
    return first ? done([first, ...rest]) : fail('not-found');
  }

  function foundIn(view: View, sought: string[]): Suggested[] {
    const { name, mode } = view.app;
    // Who was not added here is chosen in the list alone, where that stands beside the name.
    const rows = view.rows.filter(({ isForeign }) => !isForeign);
    return findRows(rows, sought, [name, mode === 'staging' ? staging : '']).map(suggestedIn(view));
  }

  return find;
}

const rankOf = ({ row, isActive }: Suggested): number => (isFree(row) ? Number(isActive) : 2);

const suggestedIn =
  ({ app, activeKey }: View) =>
  (row: Row): Suggested => ({
    app,
    row,
    isActive: row.key === activeKey,
    content: [row.title, row.detail, app.name].filter(Boolean).join(' '),
  });

/** A digit, or a sign for who was active before; any other text is looked for. */
function wishIn(typed: string): Wish | null {
  if (typed === '-') return 'previous';
  return /^[1-9]$/.test(typed) ? Number(typed) : null;
}

/** Each letter that is typed asks for all accounts: the same list is not painted twice. */
function createViews(): (owner: Owner) => Promise<View> {
  const known = new WeakMap<Owner, View>();
  return async (owner) => {
    const kept = known.get(owner);
    if (kept?.revision === owner.ledger.state().revision) return kept;
    const view = await owner.ledger.whole();
    known.set(owner, view);
    return view;
  };
}

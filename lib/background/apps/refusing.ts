import type { Refusal } from '../../session/reach/refusal';
import type { CheckedPorts } from '../known/record-store';
import type { Owner } from '../owner';

/** What becomes of a wish that came without a page of ours and was not fulfilled: it is told, and never lost. */
export interface Refusing {
  /** The icon says it until a popup does; null: the person has moved on. */
  refuse(refusal: Refusal | null): Promise<void>;
  /** A popup has opened on this app, and says it now. */
  handOver(owner: Owner): Promise<void>;
}

interface Around {
  ports: Pick<CheckedPorts, 'icon' | 'notices'>;
  /** Whether the person wants to be told beside all windows, too. */
  wantsNotices(): boolean;
  /** Titles of single tabs stand before what is said beside all. */
  dress(): Promise<void>;
}

export function createRefusing({ ports: { icon, notices }, wantsNotices, dress }: Around): Refusing {
  async function refuse(refusal: Refusal | null): Promise<void> {
    if (refusal === null && (await icon.said()) === null) return;
    await icon.say(refusal);
    await dress();
    if (!wantsNotices()) return;
    await (refusal ? notices.show({ kind: 'refused', refusal }) : notices.clear({ kind: 'refused' }));
  }

  async function handOver({ ledger }: Owner): Promise<void> {
    const refused = await icon.said();
    if (refused !== ledger.state().refused) await ledger.change({ refused });
    if (refused !== null) void refuse(null);
  }

  return { refuse, handOver };
}

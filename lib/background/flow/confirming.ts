import { jarOf } from '../../session/view';
import type { Bench } from '../bench';
import type { Reading } from '../reading';
import { LOOK_EVERY } from './pace';
import type { FlowTab } from './record';

/**
 * The answer that a browser brings from elsewhere may have its session replaced, just after the account was seen in
 * the old one (section 4.7.2). So the page that follows in the tab is looked behind, too; then the flow is not done.
 */
export function createConfirming(bench: Bench, reading: Reading): (tab: FlowTab) => void {
  const { ledger, ports } = bench;

  async function confirm({ elsewhere }: FlowTab): Promise<void> {
    if (await bench.barrier()) return;
    await bench.inTurn(() => reading.readInTurn());
    const { flow, roster } = ledger.state();
    const isReplaced = flow?.outcome?.at === 'done' && roster.sessionId !== flow.sessionId;
    if (!flow || !isReplaced) return;
    const left = { elsewhere, why: 'unchanged', code: null, words: null } as const;
    await ledger.change({ flow: { ...flow, outcome: null, left } });
  }

  return (tab) => {
    // A token of ours is nothing that a page could replace.
    if (jarOf(ledger.state().app) !== 'browser') return;
    let looked = false;
    const look = (): void => {
      looked = true;
      void confirm(tab);
    };
    const stop = ports.tabs.watch(tab.id, look);
    ports.clock.after(LOOK_EVERY, () => {
      stop();
      if (!looked) look();
    });
  };
}

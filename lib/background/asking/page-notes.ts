import { STALE_READS } from '../../session/limits';
import { tokenScope } from '../../session/token-scope';
import type { Bench } from './bench';

type Needs = Pick<Bench, 'ledger' | 'effects'>;

/**
 * Server-rendered pages note for up to half an hour who is active, and believe that without asking (section 2.6).
 * Whenever somebody else may be active, or work elsewhere, the notes go: the next visit asks (rule FR-23).
 */
export function forgetPageNotes({ ledger, effects }: Needs): Promise<void> {
  const { app, origins } = ledger.state();
  return effects.cookies.removeNotes(origins, `__auth_${tokenScope(app.origin)}`);
}

/** After a change of ours: again once no instance of the server tells a page who was active before (section 2.10). */
export async function forgetPageNotesTwice(bench: Needs): Promise<void> {
  bench.effects.clock.after(STALE_READS, () => void forgetPageNotes(bench));
  await forgetPageNotes(bench);
}

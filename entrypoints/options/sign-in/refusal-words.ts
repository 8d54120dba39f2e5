import { words } from '../../../lib/i18n/words';
import type { Left } from '../../../lib/session/elsewhere';
import type { FlowView } from '../../../lib/session/flow';
import { appRefusal } from './app-refusal';

/**
 * Why a sign-in elsewhere was refused: in its own words, unless there are none, or they only name what we can say
 * better. Most codes of OAuth (RFC 6749, section 4.1.2.1) are told when somebody turns back.
 */
export function refusalWords(left: Left, flow: FlowView): string {
  const { code, words: said } = left;
  if (code === null && said === null) return words('signIn.left.unseen');
  if (SPENT.has(code?.toUpperCase() ?? '')) return words('signIn.left.spent');
  const refused = appRefusal(left, flow);
  if (refused !== null) return refused;
  if (said !== null && /\s/.test(said)) return said;
  return words(TROUBLE.has(said ?? code ?? '') ? 'signIn.left.trouble' : 'signIn.left.cancelled');
}

/** The provider's answer counts once, for one session, for ten minutes (section 4.6.2). */
const SPENT: ReadonlySet<string> = new Set(['INVALID_STATE', 'INVALID_CODE', 'CODE_REQUIRED']);
const TROUBLE: ReadonlySet<string> = new Set(['server_error', 'temporarily_unavailable']);

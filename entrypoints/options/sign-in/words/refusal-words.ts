import { words } from '../../../../lib/i18n/words';
import type { Left } from '../../../../lib/session/elsewhere';
import type { FlowView } from '../../../../lib/session/flow';
import { appRefusal } from './app-refusal';

/** Why a sign-in elsewhere was refused, and whose words that is in: a stranger's must not pass for ours. */
export interface Reason {
  by: 'us' | 'them';
  text: string;
}

/**
 * Why a sign-in elsewhere was refused: in its own words, unless there are none, or they only name what we can say
 * better. Most codes of OAuth (RFC 6749, section 4.1.2.1) are told when somebody turns back.
 */
export function refusalWords(left: Left, flow: FlowView): Reason {
  const { code, words: said } = left;
  if (code === null && said === null) return ours(words('signIn.left.unseen'));
  if (SPENT.has(code?.toUpperCase() ?? '')) return ours(words('signIn.left.spent'));
  const refused = appRefusal(left, flow);
  if (refused !== null) return ours(refused);
  if (said !== null && /\s/.test(said)) return { by: 'them', text: said };
  return ours(words(TROUBLE.has(said ?? code ?? '') ? 'signIn.left.trouble' : 'signIn.left.cancelled'));
}

const ours = (text: string): Reason => ({ by: 'us', text });

/** The provider's answer counts once, for one session, for ten minutes (section 4.6.2). */
const SPENT: ReadonlySet<string> = new Set(['INVALID_STATE', 'INVALID_CODE', 'CODE_REQUIRED']);
const TROUBLE: ReadonlySet<string> = new Set(['server_error', 'temporarily_unavailable']);

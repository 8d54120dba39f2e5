import { words } from '../../../lib/i18n/words';
import type { PastedProblem } from '../../../lib/session/pasted/pasted';

/** What is wrong with what was pasted, and what right things look like. */
export const pastedSentence = (problem: PastedProblem): string => words(SENTENCES[problem]);

const SENTENCES = {
  empty: 'options.address.empty',
  'too-long': 'options.address.tooLong',
  'unreadable-key': 'options.address.unreadableKey',
  'secret-key': 'options.address.secretKey',
  'other-key': 'options.address.otherKey',
  'shared-ending': 'options.address.sharedEnding',
  'look-alike': 'options.address.lookAlike',
  'not-https': 'options.address.notHttps',
  'ip-address': 'options.address.ipAddress',
  'local-name': 'options.address.localName',
  'local-apps-off': 'options.address.localAppsOff',
  'user-info': 'options.address.userInfo',
  port: 'options.address.port',
  path: 'options.address.path',
  'trailing-dot': 'options.address.trailingDot',
  'not-an-address': 'options.address.notAnAddress',
} as const satisfies Record<PastedProblem, string>;

import { words } from '../../../lib/i18n/words';
import type { AddressProblem } from '../../../lib/session/address';

/** What is wrong with a typed address, and what a right one looks like. */
export const addressSentence = (problem: AddressProblem): string => words(SENTENCES[problem]);

const SENTENCES = {
  empty: 'options.address.empty',
  'unreadable-key': 'options.address.unreadableKey',
  'not-https': 'options.address.notHttps',
  'ip-address': 'options.address.ipAddress',
  'local-name': 'options.address.localName',
  'local-apps-off': 'options.address.localAppsOff',
  'user-info': 'options.address.userInfo',
  port: 'options.address.port',
  path: 'options.address.path',
  'trailing-dot': 'options.address.trailingDot',
  'not-an-address': 'options.address.notAnAddress',
} as const satisfies Record<AddressProblem, string>;

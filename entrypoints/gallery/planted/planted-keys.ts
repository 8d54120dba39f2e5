import { words } from '../../../lib/i18n/words';
import type { CommandKeys } from '../../../lib/platform/toolbar';

const command = (name: string, key: string | null, title = ''): CommandKeys => {
  const asked = key === null ? null : `Alt+Shift+${key}`;
  return { name, title, given: asked, asked };
};

/** As Chrome gives them. */
export const plantedKeys: CommandKeys[] = [
  command('_execute_action', 'Y'),
  command('previous', '0', words('command.previous')),
  command('next', null, words('command.next')),
  command('reload', null, words('command.reload')),
  command('account-1', '1', words('command.account1')),
  command('account-2', '2', words('command.account2')),
  command('account-3', null, words('command.account3')),
];

/** The same where the browser has not given some of them. */
export const withoutKeys = (...names: string[]): CommandKeys[] =>
  plantedKeys.map((each) => (names.includes(each.name) ? { ...each, given: null } : each));

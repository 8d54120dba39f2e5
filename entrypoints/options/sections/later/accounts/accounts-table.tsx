import { Environment } from '../../../../../components/marks/environment';
import { Tile } from '../../../../../components/marks/tile';
import { words } from '../../../../../lib/i18n/words';
import type { Group } from '../../../state/accounts/groups';
import { AccountLine } from './account-line';
import type { TableProps } from './line-props';

/** One head for each app, and its accounts in the order in which they stand everywhere. */
export const AccountsTable = ({ groups, ...props }: TableProps & { groups: Group[] }) => (
  <table class="accounts">
    <thead>
      <tr>
        <th scope="col">
          <span class="vh">{words('menu.move')}</span>
        </th>
        <th scope="col">{words('options.accounts.name')}</th>
        <th scope="col">{words('options.accounts.key')}</th>
        <th scope="col">{words('rename.color')}</th>
        <th scope="col">{words('options.accounts.pin')}</th>
        <th scope="col">{words('menu.hide')}</th>
      </tr>
    </thead>
    {groups.map(({ face, activeKey, isRead, rows }) => (
      <tbody key={face.origin}>
        <tr class="accounts-app">
          <th colSpan={6} scope="rowgroup">
            <div data-app={face.origin}>
              <Tile name={face.name} hue={face.hue} />
              <bdi>{face.name}</bdi>
              <Environment mode={face.mode} />
              {rows.length === 0 && <span class="nobody">{nobodyWords(isRead)}</span>}
            </div>
          </th>
        </tr>
        {rows.map((row) => (
          <AccountLine key={row.key} face={face} row={row} isActive={row.key === activeKey} {...props} />
        ))}
      </tbody>
    ))}
  </table>
);

const nobodyWords = (isRead: boolean): string =>
  isRead ? words('options.apps.nobody') : words('popup.neverRead');

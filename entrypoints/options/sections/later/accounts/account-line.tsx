import { Avatar } from '../../../../../components/marks/avatar';
import { Icon } from '../../../../../components/marks/icon';
import { isolated, words } from '../../../../../lib/i18n/words';
import { type AccountRef, controlId, isSame } from '../../../state/accounts/accounts-state';
import { ColorCell } from './color-cell';
import { Grip } from './grip';
import type { LineProps } from './line-props';
import { NameCell } from './name-cell';
import { SecondLine } from './second-line';
import './account-line.css';

/** One account, with what the person can make their own of it. */
export const AccountLine = (props: LineProps) => {
  const { face, row, isActive, accounts, isOwn } = props;
  const ref = { origin: face.origin, key: row.key };
  return (
    <tr
      data-origin={face.origin}
      data-row={row.key}
      data-lifted={isSame(accounts.lifted, ref)}
      data-quiet={row.hidden || row.state !== 'live'}
    >
      <td>{isOwn && row.state !== 'ended' && <Grip {...props} />}</td>
      <th scope="row">
        <div class="account">
          <Avatar initials={row.initials} hue={row.hue} look={lookOf(props)} />
          <div class="names">
            <div class="line-a">
              <NameCell {...props} />
              {isActive && (
                <span class="is-active">
                  <Icon name="active" />
                  {words('popup.active')}
                </span>
              )}
            </div>
            <SecondLine {...props} />
          </div>
        </div>
      </th>
      <td>{row.digit !== null && <kbd class="key">{row.digit}</kbd>}</td>
      <td>
        <ColorCell {...props} />
      </td>
      <td>
        <Flag {...props} at={ref} control="pin" />
      </td>
      <td>
        <Flag {...props} at={ref} control="hide" />
      </td>
    </tr>
  );
};

const lookOf = ({ row, isActive }: LineProps) => (row.state !== 'live' ? 'off' : isActive ? 'lit' : 'soft');

/** Set is filled or struck through, and not only darker. Who is active is never hidden. */
const Flag = ({
  row,
  isActive,
  deeds,
  at,
  control,
}: LineProps & { at: AccountRef; control: 'pin' | 'hide' }) => {
  const isSet = (control === 'pin' ? row.pinned : row.hidden) ?? false;
  const name = isolated(row.title);
  return (
    <button
      type="button"
      class="more flag"
      id={controlId(control, at)}
      aria-pressed={isSet}
      aria-label={words(control === 'pin' ? 'options.accounts.pinOf' : 'options.accounts.hideOf', { name })}
      disabled={control === 'hide' && isActive}
      onClick={() => deeds.touch(at, control === 'pin' ? { pinned: !isSet } : { hidden: !isSet })}
    >
      <Icon name={control === 'pin' ? 'pin' : isSet ? 'hidden' : 'eye'} />
    </button>
  );
};

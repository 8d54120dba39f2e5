import { Avatar } from '../../../../../components/marks/avatar';
import { Icon } from '../../../../../components/marks/icon';
import { agoWords } from '../../../../../components/words/time-words';
import { isolated, words } from '../../../../../lib/i18n/words';
import type { AppFace, Row } from '../../../../../lib/session/view';
import { type AccountRef, controlId, isSame } from '../../../state/accounts/accounts-state';
import { ColorCell } from './color-cell';
import { Grip } from './grip';
import type { LineProps } from './line-props';
import { NameCell } from './name-cell';
import './account-line.css';

/** One account, with what the person can make their own of it. */
export const AccountLine = (props: LineProps) => {
  const { face, row, isActive, accounts, isOwn, now } = props;
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
            <SecondLine face={face} row={row} isActive={isActive} now={now} />
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

/** What else the account is told by, and how it stands. */
function SecondLine({ face, row, isActive, now }: Pick<LineProps, 'face' | 'row' | 'isActive' | 'now'>) {
  const pieces = [
    standing(row, face, now),
    row.realName,
    row.detail === row.realName ? null : row.detail,
    row.state === 'live' && !isActive && row.activeAt !== null
      ? words('options.accounts.used', { when: agoWords(row.activeAt, now) })
      : null,
  ].filter((piece) => piece !== null && piece !== undefined);
  return (
    <div class="line-b">
      {pieces.map((piece) => (
        <bdi key={piece}>{piece}</bdi>
      ))}
    </div>
  );
}

function standing({ state, at }: Row, { name }: AppFace, now: number): string | null {
  if (state === 'disabled') return words('row.disabled', { app: isolated(name) });
  if (state === 'live') return null;
  return at === null ? words('row.ended') : words('options.accounts.ended', { when: agoWords(at, now) });
}

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

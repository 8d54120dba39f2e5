import { Icon } from '../../../../components/marks/icon';
import { words } from '../../../../lib/i18n/words';
import type { Row } from '../../../../lib/session/view';
import { neighborOf } from '../../state/own/neighbors';
import { renaming } from '../../state/own/own-keys';
import type { PartProps } from '../part-props';
import { MenuItem } from './menu-item';

/** What a person can make their own of an account, and what they can take along of it. */
export const OwnItems = ({ state, act, row }: PartProps & { row: Row }) => {
  const { key, pinned = false, hidden = false } = row;
  const rename = renaming(state, key);
  const isListed = key !== state.view?.activeKey;
  return (
    <>
      {row.detail?.includes('@') && (
        <MenuItem
          word={words('menu.copy')}
          icon="copy"
          keys={isListed ? words('menu.copyKeys') : undefined}
          choose={() => act({ kind: 'copy', key })}
        />
      )}
      <hr />
      {rename && (
        <MenuItem
          word={words('menu.rename')}
          icon="pencil"
          keys={isListed ? 'F2' : undefined}
          choose={() => act(rename)}
        />
      )}
      <MenuItem
        word={words(pinned ? 'menu.unpin' : 'menu.pin')}
        icon="pin"
        choose={() => act({ kind: 'touch', key, to: { pinned: !pinned } })}
      />
      <MovePair state={state} act={act} row={row} />
      {isListed && (
        <MenuItem
          word={words(hidden ? 'menu.showAgain' : 'menu.hide')}
          icon={hidden ? 'eye' : 'hidden'}
          choose={() => act({ kind: 'touch', key, to: { hidden: !hidden } })}
        />
      )}
      <hr />
    </>
  );
};

/** Two items in one line. */
const MovePair = ({ state, act, row: { key } }: PartProps & { row: Row }) => {
  const ways = [
    { by: -1, icon: 'up', word: words('menu.moveUp') },
    { by: 1, icon: 'down', word: words('menu.moveDown') },
  ] as const;
  if (ways.every(({ by }) => neighborOf(state, key, by) === null)) return null;
  return (
    <div class="menu-pair" role="presentation" data-pair>
      <Icon name="up-down" />
      <span aria-hidden="true">{words('menu.move')}</span>
      {ways.map(({ by, icon, word }) => (
        <button
          key={by}
          type="button"
          role="menuitem"
          data-stop
          tabIndex={-1}
          aria-label={word}
          title={word}
          aria-disabled={neighborOf(state, key, by) === null}
          onClick={() => act({ kind: 'place', key, by })}
        >
          <Icon name={icon} />
        </button>
      ))}
    </div>
  );
};

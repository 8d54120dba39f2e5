import { Icon } from '../../../../components/marks/icon';
import { enterMenu } from '../../../../components/menu-walk';
import { words } from '../../../../lib/i18n/words';
import { hiddenCount } from '../../state/own/neighbors';
import type { PartProps } from '../part-props';
import { VIEW } from '../view-anchor';
import { MenuItem } from './menu-item';
import { placeNear } from './place-near';

const ORDERS = ['own', 'used'] as const;

/** How the list is looked at. */
export const ViewMenu = ({ state, act }: PartProps) => {
  const { order: chosen = 'own' } = state.settings;
  const { showsHidden = false } = state;
  const count = hiddenCount(state);
  const showHidden = () => {
    act({ kind: 'changed', to: { showsHidden: !showsHidden } });
    act({ kind: 'closed' });
  };
  return (
    <div
      class="menu view"
      role="menu"
      ref={openMenu}
      data-of={VIEW}
      tabIndex={-1}
      aria-label={words('popup.view')}
    >
      <div class="whose" role="presentation">
        {words('popup.order')}
      </div>
      {ORDERS.map((order) => (
        <Choice
          key={order}
          said={{ role: 'menuitemradio', 'aria-checked': order === chosen }}
          word={words(`order.${order}`)}
          choose={() => act({ kind: 'choose-order', order })}
        />
      ))}
      <hr />
      {count > 0 && (
        <Choice
          said={{ role: 'menuitemcheckbox', 'aria-checked': showsHidden }}
          word={words('popup.showHidden', count)}
          choose={showHidden}
        />
      )}
      <MenuItem
        word={words('popup.arrange')}
        icon="users"
        choose={() => act({ kind: 'settings', at: 'accounts' })}
      />
    </div>
  );
};

interface ChoiceProps {
  said: { role: 'menuitemradio' | 'menuitemcheckbox'; 'aria-checked': boolean };
  word: string;
  choose: () => void;
}

const Choice = ({ said, word, choose }: ChoiceProps) => (
  <button type="button" {...said} data-stop tabIndex={-1} onClick={choose}>
    <span class="tick">{said['aria-checked'] && <Icon name="check" />}</span>
    {word}
  </button>
);

function openMenu(menu: HTMLElement | null) {
  if (!menu) return;
  placeNear(menu);
  enterMenu(menu);
}

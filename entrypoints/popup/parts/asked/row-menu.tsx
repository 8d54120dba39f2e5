import type { IconName } from '../../../../components/marks/icon';
import { enterMenu } from '../../../../components/menu-walk';
import { isRightToLeft } from '../../../../lib/i18n/right-to-left';
import { isolated, words } from '../../../../lib/i18n/words';
import type { Intent } from '../../state/intent';
import { lookOf, type RowLook } from '../../state/row-look';
import { appName, faceOf, rowOf } from '../../state/selectors';
import type { PopupState } from '../../state/state';
import { placeIn } from '../../words/place-words';
import type { PartProps } from '../part-props';
import { anchorOf } from './anchor-of';
import { MenuItem } from './menu-item';
import { OwnItems } from './own-items';
import { placeNear } from './place-near';

interface Item {
  word: string;
  icon: IconName;
  key?: string;
  danger?: boolean;
  intent: Intent;
}

/** Everything that can be done with one account. */
export const RowMenu = ({ state, act, app }: PartProps) => {
  const of = state.open?.kind === 'row' ? state.open.key : '';
  const row = rowOf(state, of);
  const items = itemsOf(state, of).filter(({ intent }) => !app || intent.kind !== 'open-places');
  if (!row || items.length === 0) return null;
  const place = placeIn(state, row).join(' · ');
  const itemOf = ({ word, icon, key, danger, intent }: Item) => (
    <MenuItem key={word} word={word} icon={icon} keys={key} danger={danger} choose={() => act(intent)} />
  );
  return (
    <div
      class="menu"
      role="menu"
      ref={openMenu}
      data-of={anchorOf(of, app)}
      tabIndex={-1}
      aria-label={words('popup.actionsFor', { name: isolated(row.title) })}
    >
      <div class="whose" role="presentation">
        {[row.title, row.realName, place, row.detail, app && appName(state)].map(
          (piece) => piece && <bdi key={piece}>{piece}</bdi>,
        )}
      </div>
      {items.filter(({ danger }) => !danger).map(itemOf)}
      {OWNABLE.includes(lookOf(state, row)) && <OwnItems state={state} act={act} row={row} />}
      {items.filter(({ danger }) => danger).map(itemOf)}
    </div>
  );
};

/** While something is being done with a row nothing else is offered there. */
const OWNABLE: RowLook[] = ['plain', 'doubtful', 'kept', 'failed', 'ended', 'disabled'];

function itemsOf(state: PopupState, key: string): Item[] {
  const row = rowOf(state, key);
  if (!row) return [];
  const isActive = key === state.view?.activeKey;
  const signOut: Item = {
    word: words('menu.signOut'),
    icon: 'sign-out',
    danger: true,
    intent: { kind: 'sign-out', key },
    ...(isActive ? {} : { key: 'Del' }),
  };
  const choose = (word: string, icon: IconName): Item => ({
    word,
    icon,
    key: '↵',
    intent: { kind: 'choose', key },
  });
  switch (lookOf(state, row)) {
    case 'ended':
      return [
        choose(words('row.signInAgain'), 'arrow'),
        { word: words('menu.forget'), icon: 'trash', danger: true, intent: { kind: 'forget', key } },
      ];
    case 'leaving':
      // What was sent cannot be called back.
      if (row.work?.kind !== 'leaving') return [];
      return [{ word: words('menu.undo'), icon: 'undo', intent: { kind: 'undo', key } }];
    case 'failed':
    case 'late':
      return [
        isActive ? [] : choose(words('menu.tryAgain'), 'retry'),
        placesItem(state, key),
        signOut,
      ].flat();
    case 'disabled':
      return [signOut];
    default:
      return [
        isActive ? [] : choose(words('menu.switch'), 'arrow'),
        openItem(state, key),
        isActive ? [...manageItem(state), ...inspectItem(state)] : [],
        placesItem(state, key),
        signOut,
      ].flat();
  }
}

/** To the app itself, as far as it names a page of its own. */
function openItem(state: PopupState, key: string): Item[] {
  const face = faceOf(state);
  if (!face?.leads?.includes('front')) return [];
  const app = isolated(face.name);
  return key === state.view?.activeKey
    ? [{ word: words('openApp', { app }), icon: 'open-outside', intent: { kind: 'open-app' } }]
    : [
        {
          word: words('menu.switchAndOpen', { app }),
          icon: 'open-outside',
          key: '⇧ ↵',
          intent: { kind: 'choose', key, goes: true },
        },
      ];
}

/** On the app's own page, which is the active account's. */
const manageItem = (state: PopupState): Item[] =>
  faceOf(state)?.leads?.includes('profile')
    ? [{ word: words('menu.manage'), icon: 'settings', intent: { kind: 'manage' } }]
    : [];

/** Tokens are issued to whoever is active alone. */
function inspectItem(state: PopupState): Item[] {
  const face = faceOf(state);
  if (!face || !state.settings.developer) return [];
  return [
    {
      word: words('options.apps.developer'),
      icon: 'code',
      intent: { kind: 'settings', at: `apps/${face.host}/developer` },
    },
  ];
}

/** The arrow acts on the row that the keyboard is on, which the active account is not. */
const placesItem = (state: PopupState, key: string): Item[] =>
  faceOf(state)?.organizations
    ? [
        {
          word: words('popup.places'),
          icon: 'organization',
          intent: { kind: 'open-places', key },
          ...(key !== state.view?.activeKey && { key: isRightToLeft() ? '←' : '→' }),
        },
      ]
    : [];

function openMenu(menu: HTMLElement | null) {
  if (!menu) return;
  placeNear(menu);
  enterMenu(menu);
}

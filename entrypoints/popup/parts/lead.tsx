import { Avatar } from '../../../components/marks/avatar';
import { Icon } from '../../../components/marks/icon';
import { words } from '../../../lib/i18n/words';
import type { Row } from '../../../lib/session/view';
import { isConfirmed, lookOf, markOf } from '../state/row-look';
import { activeRow, faceOf } from '../state/selectors';
import { placeWords } from '../words/place-words';
import { lookSentence } from '../words/row-words';
import { ActionsButton } from './actions-button';
import type { PartProps } from './part-props';
import { PlacePieces } from './row/place-pieces';
import { RowMark } from './row/row-mark';
import { Who } from './who';

/** The active account, apart from the list of those one can become. */
export const Lead = ({ state, act }: PartProps) => {
  const row = activeRow(state);
  return row ? <ActiveLead state={state} act={act} row={row} /> : <NobodyActive />;
};

const NobodyActive = () => (
  <section class="lead" aria-label={words('popup.activeAccount')}>
    <span class="avatar lg is-off" aria-hidden="true">
      <Icon name="users" />
    </span>
    <Who title={words('popup.nobodyActive')}>{words('popup.chooseBelow')}</Who>
  </section>
);

const ActiveLead = ({ state, act, row }: PartProps & { row: Row }) => {
  const confirmed = isConfirmed(state);
  const organizations = faceOf(state)?.organizations;
  const trouble = lookSentence(state, row);
  const leaving = lookOf(state, row) === 'leaving';
  return (
    <section
      class="lead"
      aria-label={words('popup.activeAccount')}
      aria-current="true"
      aria-busy={leaving}
      data-old={confirmed ? undefined : ''}
    >
      <Avatar initials={row.initials} hue={row.hue} look="lit" size="lg" busy={leaving} />
      <Who
        title={row.title}
        beside={
          (organizations || (trouble && row.isAlike)) && row.detail && <bdi class="mail">{row.detail}</bdi>
        }
      >
        {row.isGuise || <RowMark mark={markOf(row)} />}
        {trouble ? <span class="trim warn">{trouble}</span> : <Place state={state} act={act} row={row} />}
      </Who>
      <span class="lead-end">
        <span class={confirmed ? 'active' : 'active is-old'}>
          <Icon name={confirmed ? 'active' : 'clock'} />
          {words('popup.active')}
        </span>
        <ActionsButton state={state} act={act} row={row} />
      </span>
    </section>
  );
};

const Place = ({ state, act, row }: PartProps & { row: Row }) => {
  if (!faceOf(state)?.organizations) return <bdi class="trim">{row.detail}</bdi>;
  const isOpen = state.open?.kind === 'places';
  return (
    <button
      type="button"
      class="place"
      aria-haspopup="listbox"
      aria-expanded={isOpen}
      onClick={() => act(isOpen ? { kind: 'closed' } : { kind: 'open-places' })}
    >
      <span class="vh">{words('popup.places')} </span>
      <span class="trim">
        <PlacePieces pieces={placeWords(row)} sought={[]} />
      </span>
      <Icon name={isOpen ? 'up' : 'down'} />
    </button>
  );
};

import { Avatar } from '../../../../components/marks/avatar';
import { Icon } from '../../../../components/marks/icon';
import { words } from '../../../../lib/i18n/words';
import type { Row } from '../../../../lib/session/view';
import { isConfirmed, lookOf, markOf } from '../../state/row-look';
import { activeRow, faceOf } from '../../state/selectors';
import { placeWords } from '../../words/place-words';
import { lookSentence } from '../../words/row-words';
import { ActionsButton } from '../actions-button';
import type { PartProps } from '../part-props';
import { Address } from '../row/address';
import { PlacePieces } from '../row/place-pieces';
import { Say } from '../row/say';
import { Who } from '../who';

/** The active account, apart from the list of those one can become. */
export const Lead = (props: PartProps) => {
  const row = activeRow(props.state);
  return row ? <ActiveLead {...props} row={row} /> : <NobodyActive />;
};

const NobodyActive = () => (
  <section class="lead" aria-label={words('popup.activeAccount')}>
    <span class="avatar lg is-off" aria-hidden="true">
      <Icon name="users" />
    </span>
    <Who title={words('popup.nobodyActive')}>{words('popup.chooseBelow')}</Who>
  </section>
);

interface LeadProps extends PartProps {
  row: Row;
}

const ActiveLead = (props: LeadProps) => {
  const { state, act, row } = props;
  const confirmed = isConfirmed(state);
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
      <Who title={row.title} beside={faceOf(state)?.organizations && <Place {...props} />}>
        <span class={confirmed ? 'active' : 'active is-old'}>
          <Icon name={confirmed ? 'active' : 'clock'} />
          {words('popup.active')}
        </span>
        <Standing {...props} />
      </Who>
      <ActionsButton state={state} act={act} row={row} />
    </section>
  );
};

/** So many characters of an address have room beside the word. */
const MOST = 26;

const Standing = ({ state, later, row }: LeadProps) => {
  const sentence = lookSentence(state, row, later);
  const Mail = later?.oddAddress(state, row) ?? Address;
  const address = sentence === null || row.isAlike ? row.detail : null;
  return (
    <>
      <Say
        mark={row.isGuise ? null : markOf(row)}
        sentence={sentence}
        expires={lookOf(state, row) === 'plain'}
      />
      {address && <Mail text={address} of={row.realName} most={MOST} sought={[]} />}
    </>
  );
};

const Place = ({ state, act, row }: LeadProps) => {
  const isOpen = state.open?.kind === 'places';
  const pieces = placeWords(row);
  return (
    <button
      type="button"
      class="place"
      title={pieces.join(' · ')}
      aria-haspopup="listbox"
      aria-expanded={isOpen}
      onClick={() => act(isOpen ? { kind: 'closed' } : { kind: 'open-places' })}
    >
      <span class="vh">{words('popup.places')} </span>
      <span class="trim">
        <PlacePieces pieces={pieces} sought={[]} />
      </span>
      <Icon name={isOpen ? 'up' : 'down'} />
    </button>
  );
};

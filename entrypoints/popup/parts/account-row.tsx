import { Avatar } from '../../../components/marks/avatar';
import { Icon } from '../../../components/marks/icon';
import { leftWords } from '../../../components/words/time-words';
import { words } from '../../../lib/i18n/words';
import type { Row } from '../../../lib/session/view';
import { soughtWords } from '../state/filter';
import { rowId } from '../state/list-ids';
import { lookOf, type RowLook } from '../state/row-look';
import { digitOf, faceOf, frameOf, rowsBarred } from '../state/selectors';
import type { PopupState } from '../state/state';
import { lookSentence } from '../words/row-words';
import { Marked } from './marked';
import { PlacePieces } from './place-pieces';
import { RowMark } from './row-mark';
import { Who } from './who';

export interface AccountRowProps {
  state: PopupState;
  row: Row;
  selected: boolean;
  /** Leaves room for the actions button that is laid over the row. */
  withActions: boolean;
}

/** One account to become. The whole row is one target; what else can be done is in its menu. */
export const AccountRow = ({ state, row, selected, withActions }: AccountRowProps) => {
  const look = lookOf(state, row);
  const busy = look === 'switching' || look === 'leaving';
  return (
    <div
      class="row"
      role="option"
      tabIndex={-1}
      id={rowId(row)}
      ref={selected ? reveal : null}
      data-key={row.key}
      data-state={look}
      aria-selected={selected}
      aria-busy={busy}
      aria-disabled={look === 'disabled' || look === 'leaving' || rowsBarred(state) !== null}
      aria-keyshortcuts={digitOf(row)?.toString()}
    >
      <Avatar
        initials={row.initials}
        hue={row.hue}
        look={row.state === 'live' ? 'soft' : 'off'}
        busy={busy}
      />
      <Person state={state} row={row} />
      <RowEnd state={state} row={row} look={look} selected={selected} withActions={withActions} />
    </div>
  );
};

const reveal = (row: HTMLElement | null) => row?.scrollIntoView({ block: 'nearest' });

const Person = ({ state, row }: { state: PopupState; row: Row }) => {
  const sought = soughtWords(state.typed);
  const sentence = lookSentence(state, row);
  const organizations = faceOf(state)?.organizations;
  const mail = row.detail && <Marked text={row.detail} sought={sought} />;
  const usual = organizations ? <PlacePieces row={row} sought={sought} /> : <bdi>{mail}</bdi>;
  return (
    <Who
      title={row.title}
      name={<Marked text={row.title} sought={sought} />}
      beside={(organizations || (sentence && row.isAlike)) && mail && <bdi class="mail">{mail}</bdi>}
    >
      <span class="trim" title={sentence ?? ''}>
        <RowMark row={row} />
        {sentence ?? usual}
      </span>
    </Who>
  );
};

interface RowEndProps {
  state: PopupState;
  row: Row;
  look: RowLook;
  selected: boolean;
  withActions: boolean;
}

const RowEnd = ({ state, row, look, selected, withActions }: RowEndProps) => (
  <span class="row-end">
    <Note state={state} row={row} look={look} />
    {withActions && <span class="more" aria-hidden="true" />}
    {hasSlot(look) && <Slot row={row} selected={selected} />}
  </span>
);

/** Whether a row ends with its digit or, when selected, with the sign of the Enter key. */
export const hasSlot = (look: RowLook): boolean => ['plain', 'doubtful', 'kept'].includes(look);

const Note = ({ state, row, look }: Pick<RowEndProps, 'state' | 'row' | 'look'>) => {
  switch (look) {
    case 'switching':
      return <span class="note accent pad-end">{words('row.switching')}</span>;
    case 'leaving':
      return <span class="note pad-end">{words('row.signingOut')}</span>;
    case 'late':
    case 'failed':
      return (
        <span class="btn plain sm faux">
          <Icon name="retry" small />
          {words('retry')}
        </span>
      );
    case 'ended':
      return <span class="btn text sm faux">{signInWords(state)}</span>;
    case 'disabled':
      return (
        <span class="enter" aria-hidden="true">
          <Icon name="lock" />
        </span>
      );
    default: {
      const left = row.at === null ? null : leftWords(row.at, state.now);
      return left && <span class="note warn">{left}</span>;
    }
  }
};

const signInWords = (state: PopupState): string =>
  words(frameOf(state) === 'accounts' ? 'row.signInAgain' : 'row.signIn');

const Slot = ({ row, selected }: { row: Row; selected: boolean }) =>
  selected ? (
    <span class="enter" aria-hidden="true">
      <Icon name="enter" />
    </span>
  ) : (
    <span class="slot" aria-hidden="true">
      {digitOf(row)}
    </span>
  );

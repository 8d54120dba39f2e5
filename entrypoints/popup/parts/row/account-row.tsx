import { Avatar } from '../../../../components/marks/avatar';
import { Icon } from '../../../../components/marks/icon';
import { steady } from '../../../../components/steady';
import { soughtWords } from '../../state/filter';
import { rowId } from '../../state/list-ids';
import type { RowLook } from '../../state/row-look';
import type { RowFace } from '../../words/row-face';
import { Who } from '../who';
import { Marked } from './marked';
import { PlacePieces } from './place-pieces';
import { RowMark } from './row-mark';

/** One account to become. The whole row is one target; what else can be done is in its menu. */
export const AccountRow = steady((face: RowFace) => {
  const { of, look, selected, digit, at, count } = face;
  const busy = look === 'switching' || look === 'leaving';
  return (
    <div
      class="row"
      role="option"
      tabIndex={-1}
      id={rowId(of)}
      data-key={of}
      data-state={look}
      aria-selected={selected}
      aria-busy={busy}
      aria-disabled={face.barred}
      aria-keyshortcuts={digit?.toString()}
      aria-posinset={at === null ? undefined : at + 1}
      aria-setsize={count ?? undefined}
    >
      <Avatar initials={face.initials} hue={face.hue} look={face.off ? 'off' : 'soft'} busy={busy} />
      <Person {...face} />
      <RowEnd {...face} />
    </div>
  );
});

const Person = ({ title, detail, detailBeside, mark, sentence, place, within, typed }: RowFace) => {
  const sought = soughtWords(typed);
  const pieces = [place, within].flatMap((piece) => piece ?? []);
  const mail = detail && <Marked text={detail} sought={sought} />;
  const usual = place === null ? <bdi>{mail}</bdi> : <PlacePieces pieces={pieces} sought={sought} />;
  return (
    <Who
      title={title}
      name={<Marked text={title} sought={sought} />}
      beside={detailBeside && mail && <bdi class="mail">{mail}</bdi>}
    >
      <span class="trim" title={sentence ?? ''}>
        <RowMark mark={mark} />
        {sentence ?? usual}
      </span>
    </Who>
  );
};

const RowEnd = ({ look, note, digit, selected }: RowFace) => (
  <span class="row-end">
    <Note look={look} note={note} />
    {selected && <span class="more" aria-hidden="true" />}
    {hasSlot(look) && <Slot digit={digit} selected={selected} />}
  </span>
);

/** Whether a row ends with its digit or, when selected, with the sign of the Enter key. */
export const hasSlot = (look: RowLook): boolean => ['plain', 'doubtful', 'kept'].includes(look);

const Note = ({ look, note }: Pick<RowFace, 'look' | 'note'>) => {
  switch (look) {
    case 'switching':
      return <span class="note accent pad-end">{note}</span>;
    case 'leaving':
      return <span class="note pad-end">{note}</span>;
    case 'late':
    case 'failed':
      return (
        <span class="btn plain sm faux">
          <Icon name="retry" small />
          {note}
        </span>
      );
    case 'ended':
      return <span class="btn text sm faux">{note}</span>;
    case 'disabled':
      return (
        <span class="enter" aria-hidden="true">
          <Icon name="lock" />
        </span>
      );
    default:
      return note && <span class="note warn">{note}</span>;
  }
};

const Slot = ({ digit, selected }: Pick<RowFace, 'digit' | 'selected'>) =>
  selected ? (
    <span class="enter" aria-hidden="true">
      <Icon name="enter" />
    </span>
  ) : (
    <span class="slot" aria-hidden="true">
      {digit}
    </span>
  );

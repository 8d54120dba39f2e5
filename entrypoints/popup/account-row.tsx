import { Avatar } from '../../components/avatar';
import { Highlighted } from '../../components/highlighted';
import { Icon } from '../../components/icon';
import { leftWords } from '../../components/time-words';
import { words } from '../../lib/i18n/words';
import type { Row } from '../../lib/session/view';
import type { Found, Hits } from './filter';
import { lookSentence } from './row-words';
import { faceOf, frameOf, lookOf, type RowLook, rowsBarred } from './shown';
import type { PopupState } from './state';

export interface AccountRowProps {
  state: PopupState;
  found: Found;
  id: string;
  selected: boolean;
  /** Leaves room for the actions button that is laid over the row. */
  withActions: boolean;
}

/** One account to become. The whole row is one target; what else can be done is in its menu. */
export const AccountRow = ({ state, found, id, selected, withActions }: AccountRowProps) => {
  const { row, hits } = found;
  const look = lookOf(state, row);
  const busy = look.kind === 'switching' || look.kind === 'leaving';
  return (
    <div
      class="row"
      role="option"
      tabIndex={-1}
      id={id}
      ref={selected ? reveal : null}
      data-key={row.key}
      data-state={STATES[look.kind]}
      aria-selected={selected}
      aria-busy={busy}
      aria-disabled={look.kind === 'disabled' || look.kind === 'leaving' || rowsBarred(state) !== null}
      {...(row.digit === null ? {} : { 'aria-keyshortcuts': String(row.digit) })}
    >
      <Avatar
        initials={row.initials}
        hue={row.hue}
        look={row.state === 'live' ? 'soft' : 'off'}
        busy={busy}
      />
      <Who state={state} row={row} hits={hits} />
      <RowEnd state={state} row={row} look={look} selected={selected} withActions={withActions} />
    </div>
  );
};

const reveal = (row: HTMLElement | null) => row?.scrollIntoView({ block: 'nearest' });

const STATES: Record<RowLook['kind'], string> = {
  plain: 'live',
  switching: 'pending',
  late: 'late',
  leaving: 'leaving',
  kept: 'kept',
  failed: 'failed',
  ended: 'ended',
  'may-have-ended': 'live',
  disabled: 'disabled',
};

const Who = ({ state, row, hits }: { state: PopupState; row: Row; hits: Hits }) => {
  const sentence = lookSentence(state, row);
  const organizations = faceOf(state)?.organizations;
  const mail = row.detail && <Highlighted text={row.detail} ranges={hits.detail} />;
  return (
    <span class="who">
      <span class="line-1">
        <bdi class="name" title={row.title}>
          <Highlighted text={row.title} ranges={hits.title} />
        </bdi>
        {organizations && mail && <bdi class="mail">{mail}</bdi>}
      </span>
      <span class="line-2">
        {sentence ? (
          <span class="trim" title={sentence}>
            {sentence}
          </span>
        ) : (
          <span class="trim">
            {organizations ? <PlacePieces row={row} hits={hits} /> : <bdi>{mail}</bdi>}
          </span>
        )}
      </span>
    </span>
  );
};

const PlacePieces = ({ row, hits }: { row: Row; hits: Hits }) => {
  if (!row.organization && !row.workspace) return <>{words('popup.noOrganization')}</>;
  return (
    <>
      {row.organization && (
        <bdi>
          <Highlighted text={row.organization} ranges={hits.organization} />
        </bdi>
      )}
      {row.organization && row.workspace && ' · '}
      {row.workspace && (
        <bdi>
          <Highlighted text={row.workspace} ranges={hits.workspace} />
        </bdi>
      )}
    </>
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
export const hasSlot = ({ kind }: RowLook): boolean => ['plain', 'may-have-ended', 'kept'].includes(kind);

const Note = ({ state, row, look }: Pick<RowEndProps, 'state' | 'row' | 'look'>) => {
  switch (look.kind) {
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
      {row.digit}
    </span>
  );

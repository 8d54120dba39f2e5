import { Icon } from '../../../components/marks/icon';
import { Reveal } from '../../../components/reveal';
import { words } from '../../../lib/i18n/words';
import type { Row } from '../../../lib/session/view';
import { rowId } from '../state/list-ids';
import { hiddenCount } from '../state/own/neighbors';
import { lookOf } from '../state/row-look';
import { otherApps } from '../state/selectors';
import { wordOf } from '../words/row-face';
import { ActionsButton } from './actions-button';
import { LeftOutLines } from './left-out';
import type { ListedProps } from './part-props';

/** What the list has beside its rows: the dots of the selected one, and what is not listed. */
export const ListRest = (props: ListedProps) => {
  const { state, listed, later } = props;
  const { selected, beyond } = listed;
  return (
    <>
      {selected && (
        <>
          <Reveal id={selected.key === state.pointed ? undefined : rowId(selected.key)} />
          {!selected.leaf && <RowActions {...props} row={selected} />}
        </>
      )}
      {later?.asked && otherApps(state)[0] && <later.asked.StopActions {...props} />}
      <Pins {...props} />
      <Fold {...props} />
      <HiddenFold {...props} />
      {beyond > 0 && <p class="hint">{words('popup.underWay', beyond)}</p>}
      {state.view && <LeftOutLines {...state.view.leftOut} />}
    </>
  );
};

/** One button for whichever row is selected: a row itself holds no second target. */
const RowActions = ({ state, act, listed: { at, sunkAt }, row }: ListedProps & { row: Row }) => (
  <div
    class="row-actions"
    style={{ '--at': at }}
    data-sunk={at >= sunkAt}
    data-last={wordOf(lookOf(state, row)) !== null}
  >
    <ActionsButton state={state} act={act} row={row} />
  </div>
);

/** Pinned ones come first; of a long list so many rows are looked at. */
const MOST_PINS = 60;

/** Where the dots would stand: the row that has them shows no pin. */
const Pins = ({ listed: { found, at, sunkAt } }: ListedProps) =>
  found.slice(0, MOST_PINS).map(
    ({ key, pinned }, place) =>
      pinned &&
      place !== at &&
      place < sunkAt && (
        <span key={key} class="row-actions pin" style={{ '--at': place }}>
          <Icon name="pin" small />
        </span>
      ),
  );

/** Those who are hidden: listed at the end of those who are there. */
const HiddenFold = ({ state, act }: ListedProps) => {
  const { showsHidden = false, typed } = state;
  const count = hiddenCount(state);
  if (count === 0 || typed !== '') return null;
  return (
    <button
      type="button"
      class="fold"
      aria-expanded={showsHidden}
      onClick={() => act({ kind: 'changed', to: { showsHidden: !showsHidden } })}
    >
      <Icon name="hidden" small />
      {words('popup.hidden', count)}
      <Icon name={showsHidden ? 'up' : 'down'} small />
    </button>
  );
};

/** Those who ended longer ago. */
const Fold = ({ act, listed: { folded } }: ListedProps) =>
  folded > 0 && (
    <button type="button" class="fold" onClick={() => act({ kind: 'changed', to: { unfolded: true } })}>
      {words('popup.moreEnded', folded)}
    </button>
  );

import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../../components/icon';
import { MORE, PLUS } from '../../components/icon-shapes';
import { isolated, words } from '../../lib/i18n/words';
import { AccountRow, hasSlot } from './account-row';
import type { Found } from './filter';
import type { PartProps } from './intent';
import { OtherApps } from './other-apps';
import { addBarred, type FoundRows, faceOf, lookOf, otherApps } from './shown';
import { rowAt, usePressedRow } from './use-pressed-row';
import { useScrollEdges } from './use-scroll-edges';

export interface AccountListProps extends PartProps {
  id: string;
  listed: FoundRows;
  selected: string | null;
}

/** The accounts one can become. */
export const AccountList = (props: AccountListProps) => {
  const { state, act, id, listed, selected } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [edges, measure] = useScrollEdges(scroller);
  const [hovered, setHovered] = useState<string | null>(null);
  const list = useRef<HTMLDivElement>(null);
  usePressedRow(list, (key) => act({ kind: 'choose', key }));
  useLayoutEffect(() => {
    scroller.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  const withActions = listed.found.find(({ row }) => row.key === hovered)?.row.key ?? selected;
  const overflows = edges.above || edges.below;
  if (listed.found.length === 0 && state.typed !== '') return <NoMatch {...props} />;
  return (
    <div
      class="scroll"
      ref={scroller}
      data-above={edges.above}
      data-below={edges.below}
      onScroll={measure}
      onPointerLeave={() => setHovered(null)}
      {...(overflows ? { tabIndex: 0 } : {})}
    >
      <div
        class="list"
        id={id}
        ref={list}
        role="listbox"
        tabIndex={-1}
        aria-label={words('popup.switchTo')}
        onPointerMove={(event) => setHovered(rowAt(event.target))}
        onContextMenu={(event) => {
          event.preventDefault();
          const key = rowAt(event.target);
          if (key) act({ kind: 'open-row', key });
        }}
      >
        {listed.found.map((found) => (
          <AccountRow
            key={found.row.key}
            state={state}
            found={found}
            id={rowId(id, found)}
            selected={found.row.key === selected}
            withActions={found.row.key === withActions}
          />
        ))}
      </div>
      <RowActions {...props} of={withActions} />
      {listed.beyond > 0 && <p class="hint">{words('popup.narrow', listed.beyond)}</p>}
      <OtherApps apps={otherApps(state)} act={act} />
    </div>
  );
};

/** The id of a row's element, for the filter to point at. */
export const rowId = (listId: string, { row }: Found): string => `${listId}-${row.key}`;

/** One button for whichever row is pointed at or selected: a row itself holds no second target. */
const RowActions = ({ state, act, listed, of }: AccountListProps & { of: string | null }) => {
  const button = useRef<HTMLButtonElement>(null);
  const at = listed.found.findIndex(({ row }) => row.key === of);
  const row = listed.found[at]?.row;
  useLayoutEffect(() => {
    button.current?.style.setProperty('--at', String(at));
  }, [at]);
  if (!row) return null;
  return (
    <button
      ref={button}
      type="button"
      class="more row-actions"
      data-anchor={row.key}
      data-last={!hasSlot(lookOf(state, row))}
      aria-label={words('popup.actionsFor', { name: isolated(row.title) })}
      aria-haspopup="menu"
      aria-expanded={state.open?.kind === 'row' && state.open.key === row.key}
      onClick={() => act({ kind: 'open-row', key: row.key })}
    >
      <Icon shape={MORE} />
    </button>
  );
};

const NoMatch = ({ state, act, id, listed }: AccountListProps) => (
  <>
    <div id={id} role="listbox" aria-label={words('popup.switchTo')} hidden />
    <div class="nomatch">
      <p>
        <b>{words('popup.noMatch', { typed: isolated(state.typed.trim()) })}</b>
      </p>
      <p>{words('popup.searched', listed.all, { app: faceOf(state)?.name ?? '' })}</p>
      {addBarred(state) === null && (
        <p>
          <button type="button" class="btn plain sm" onClick={() => act({ kind: 'add-account' })}>
            <Icon shape={PLUS} small />
            {words('popup.addAnAccount')}
          </button>
        </p>
      )}
    </div>
  </>
);

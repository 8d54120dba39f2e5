import { LongList } from '../../../components/long-list';
import { Icon } from '../../../components/marks/icon';
import { isolated, words } from '../../../lib/i18n/words';
import type { Row } from '../../../lib/session/view';
import type { FoundRows } from '../state/found-rows';
import { LIST, rowId } from '../state/list-ids';
import { hasMoved, rowAt } from '../state/press';
import { lookOf } from '../state/row-look';
import { addBarred, appName, otherApps } from '../state/selectors';
import { invitation } from '../words/explanation';
import { rowFace } from '../words/row-face';
import { ActionsButton } from './actions-button';
import { LeftOutLines } from './left-out';
import { OtherApps } from './other-apps';
import type { PartProps } from './part-props';
import { AccountRow, hasSlot } from './row/account-row';

export interface AccountListProps extends PartProps {
  listed: FoundRows;
}

/** The accounts one can become. */
export const AccountList = (props: AccountListProps) => {
  const { state, act, listed, later } = props;
  const { selected } = listed;
  if (listed.found.length === 0) return <NobodyListed {...props} />;
  return (
    <div class="scroll" ref={later?.watchScrollEdges ?? null}>
      <div
        class="list"
        id={LIST}
        role="listbox"
        tabIndex={-1}
        aria-label={words('popup.switchTo')}
        onMouseDown={keepFocus}
        onPointerMove={(event) => {
          const key = rowAt(event.target);
          if (key && key !== selected?.key && hasMoved(event))
            act({ kind: 'changed', to: { selected: key, pointed: key } });
        }}
        onContextMenu={(event) => {
          event.preventDefault();
          const key = rowAt(event.target);
          if (key) act({ kind: 'opened', open: { kind: 'row', key } });
        }}
      >
        <Rows {...props} />
      </div>
      {later && selected && (
        <later.Reveal id={selected.key === state.pointed ? undefined : rowId(selected.key)} />
      )}
      {selected && <RowActions {...props} row={selected} />}
      {listed.beyond > 0 && <p class="hint">{words('popup.underWay', listed.beyond)}</p>}
      {state.view && <LeftOutLines {...state.view.leftOut} />}
      <OtherApps apps={otherApps(state)} act={act} later={later} />
    </div>
  );
};

/** Most rows that are drawn. */
const MOST_ROWS = 60;

/** The rows of the list. The selected one is always among them: the filter points at it. */
const Rows = ({ state, later, listed: { found, at, selected } }: AccountListProps) => (
  <LongList
    items={found}
    most={MOST_ROWS}
    kept={[at]}
    Excerpt={later?.Excerpt}
    draw={(row, place) => {
      const stance = { selected: row === selected, ...place };
      return <AccountRow key={row.key} {...rowFace(state, row, stance)} />;
    }}
  />
);

/** The filter keeps the focus while rows are clicked. */
const keepFocus = (event: MouseEvent) => event.preventDefault();

/** One button for whichever row is selected: a row itself holds no second target. */
const RowActions = ({ state, act, listed, row }: AccountListProps & { row: Row }) => (
  <ActionsButton
    state={state}
    act={act}
    row={row}
    look="row-actions"
    at={listed.found.indexOf(row)}
    last={!hasSlot(lookOf(state, row))}
  />
);

/** Nobody to switch to: nobody matches, or nobody else is signed in. */
const NobodyListed = ({ state, act, listed, later }: AccountListProps) => {
  const app = appName(state);
  const typed = state.typed.trim();
  return (
    <>
      <div id={LIST} role="listbox" aria-label={words('popup.switchTo')} hidden />
      <div class="scroll" ref={later?.watchScrollEdges ?? null}>
        <div class="nomatch">
          <p>
            <b>
              {typed
                ? words('popup.noMatch', { typed: isolated(typed) })
                : words('popup.nobodyElse', { app })}
            </b>
          </p>
          <p>
            {typed ? words('popup.searched', listed.all, { app }) : invitation(state, 'popup.nobodyElseWhy')}
          </p>
          {addBarred(state) === null && (
            <p>
              <button type="button" class="btn plain sm" onClick={() => act({ kind: 'add-account' })}>
                <Icon name="plus" small />
                {words('popup.addAnAccount')}
              </button>
            </p>
          )}
        </div>
        {state.view && <LeftOutLines {...state.view.leftOut} />}
        <OtherApps apps={otherApps(state)} act={act} later={later} />
      </div>
    </>
  );
};

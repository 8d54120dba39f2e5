import { LongList } from '../../../components/long-list';
import { Icon } from '../../../components/marks/icon';
import { words } from '../../../lib/i18n/words';
import { LIST } from '../state/list-ids';
import { otherRoom } from '../state/other-room';
import { type AddBar, addBarred, appName, otherApps } from '../state/selectors';
import { rowFace } from '../words/row-face';
import type { ListedProps } from './part-props';
import { AccountRow } from './row/account-row';

/** The accounts one can become, and those of the other apps under them. */
export const AccountList = (props: ListedProps) => {
  const { state, listed, later } = props;
  const [hasOthers] = otherApps(state);
  if (listed.count === 0 && (state.typed || !hasOthers)) return <NobodyListed {...props} />;
  return (
    <div class="scroll" ref={later?.watchScroller ?? null}>
      <div
        class="list"
        id={LIST}
        role="listbox"
        tabIndex={-1}
        aria-label={words('popup.switchTo')}
        onMouseDown={keepFocus}
        {...later?.pointing(props)}
      >
        <Rows {...props} from={0} to={listed.sunkAt} />
        {listed.sunkAt < listed.found.length && (
          <div class="sub-head" role="presentation">
            {words('popup.signedOut')}
          </div>
        )}
        <Rows {...props} from={listed.sunkAt} to={listed.found.length} />
        {hasOthers && <Others {...props} />}
      </div>
      {later && <later.ListRest {...props} />}
    </div>
  );
};

/** Who they are comes later; the room for them is there at once, so that nothing under them moves. */
const Others = (props: ListedProps) => {
  const { rows, heads } = otherRoom(props.state);
  const room = props.state.typed ? {} : { '--rows': rows, '--heads': heads };
  return (
    <div class="others" style={room}>
      {props.later?.asked && <props.later.asked.Others {...props} />}
    </div>
  );
};

interface RowsProps extends ListedProps {
  /** Which of the list they are. */
  from: number;
  to: number;
}

/** Most rows that are drawn, and most where others follow. */
const MOST_ROWS = 60;
const MOST_BEFORE_OTHERS = 30;

/** Rows of the list. The selected one is always among them: the filter points at it. */
const Rows = ({ state, later, listed, from, to }: RowsProps) => {
  const most = otherApps(state)[0] ? MOST_BEFORE_OTHERS : MOST_ROWS;
  return (
    <LongList
      items={listed.found.slice(from, later ? to : Math.min(to, most))}
      // What is too long as a whole is drawn in parts, however short each of them is.
      most={listed.found.length > most ? 0 : most}
      kept={[listed.at - from]}
      Excerpt={later?.Excerpt}
      draw={(row, { at, count }) => {
        const selected = row === listed.selected;
        const stance = {
          selected,
          at: at === null ? at : from + at,
          count: count && listed.count,
          does: selected ? listed.does : undefined,
        };
        const Mail = later?.oddAddress(state, row);
        return <AccountRow key={row.key} {...rowFace(state, row, stance, later)} Mail={Mail} />;
      }}
    />
  );
};

/** The filter keeps the focus while rows are clicked. */
const keepFocus = (event: MouseEvent) => event.preventDefault();

/** Nobody to switch to: nobody matches, which is said once that has come; or nobody else is signed in. */
const NobodyListed = (props: ListedProps) => {
  const { state, act, later } = props;
  const bar = addBarred(state);
  const said = state.typed.trim() ? later?.asked?.noMatch(props) : nobodyElse(props, bar);
  return (
    <>
      <div id={LIST} role="listbox" aria-label={words('popup.switchTo')} hidden />
      <div class="scroll" ref={later?.watchScroller ?? null}>
        {said && (
          <div class="nomatch">
            <p>
              <b>{said.title}</b>
            </p>
            <p>{said.line}</p>
            {bar === null && (
              <p>
                <button type="button" class="btn plain sm" onClick={() => act({ kind: 'add-account' })}>
                  <Icon name="plus" small />
                  {words('popup.addAnAccount')}
                </button>
              </p>
            )}
          </div>
        )}
        {later && <later.ListRest {...props} />}
      </div>
    </>
  );
};

const nobodyElse = ({ state, later }: ListedProps, bar: AddBar | null) => ({
  title: words('popup.nobodyElse', { app: appName(state) }),
  line: bar === null ? words('popup.nobodyElseWhy') : later?.explanation(state, bar).line,
});

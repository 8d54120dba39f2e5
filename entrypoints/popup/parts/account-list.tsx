import { LongList } from '../../../components/long-list';
import { Icon } from '../../../components/marks/icon';
import { isolated, words } from '../../../lib/i18n/words';
import { LIST } from '../state/list-ids';
import { addBarred, appName, otherApps } from '../state/selectors';
import { invitation } from '../words/explanation';
import { rowFace } from '../words/row-face';
import { OtherApps } from './other-apps';
import type { ListedProps } from './part-props';
import { AccountRow } from './row/account-row';

/** The accounts one can become. */
export const AccountList = (props: ListedProps) => {
  const { state, act, listed, later } = props;
  if (listed.found.length === 0) return <NobodyListed {...props} />;
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
      </div>
      {later && <later.ListRest {...props} />}
      <OtherApps apps={otherApps(state)} act={act} later={later} />
    </div>
  );
};

interface RowsProps extends ListedProps {
  /** Which of the list they are. */
  from: number;
  to: number;
}

/** Most rows that are drawn. */
const MOST_ROWS = 60;

/** Rows of the list. The selected one is always among them: the filter points at it. */
const Rows = ({ state, later, listed, from, to }: RowsProps) => (
  <LongList
    items={listed.found.slice(from, to)}
    most={Math.max(0, MOST_ROWS - from)}
    kept={[listed.at - from]}
    Excerpt={later?.Excerpt}
    draw={(row, { at, count }) => {
      const place = { at: at === null ? null : from + at, count: count && listed.found.length };
      const stance = { selected: row === listed.selected, ...place };
      const Mail = later?.oddAddress(state, row);
      return <AccountRow key={row.key} {...rowFace(state, row, stance, later ?? null)} Mail={Mail} />;
    }}
  />
);

/** The filter keeps the focus while rows are clicked. */
const keepFocus = (event: MouseEvent) => event.preventDefault();

/** Nobody to switch to: nobody matches, or nobody else is signed in. */
const NobodyListed = (props: ListedProps) => {
  const { state, act, listed, later } = props;
  const app = appName(state);
  const typed = state.typed.trim();
  return (
    <>
      <div id={LIST} role="listbox" aria-label={words('popup.switchTo')} hidden />
      <div class="scroll" ref={later?.watchScroller ?? null}>
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
        {later && <later.ListRest {...props} />}
        <OtherApps apps={otherApps(state)} act={act} later={later} />
      </div>
    </>
  );
};

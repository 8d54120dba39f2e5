import type { TargetedFocusEvent, TargetedKeyboardEvent, TargetedMouseEvent } from 'preact';
import { words } from '../../lib/i18n/words';
import { focusHome } from './deeds/focus-home';
import { AccountList } from './parts/account-list';
import { LeadBones, RowBones } from './parts/bones';
import { FilterField } from './parts/filter-field';
import { Footer } from './parts/footer';
import { AppBar } from './parts/head/app-bar';
import { Lead } from './parts/head/lead';
import { isIn } from './parts/is-in';
import type { LaterParts, PartProps } from './parts/part-props';
import { waits } from './state/early-keys';
import { areFew, foundRows } from './state/found-rows';
import { LIST } from './state/list-ids';
import { pressAt, pressEndedBy, pressOf } from './state/press';
import { activeRow, type Frame, faceOf, frameOf, isAlone, obstacleNow } from './state/selectors';
import type { PopupState } from './state/state';

export interface PopupProps extends PartProps {
  later: LaterParts | null;
}

/** The whole popup, from its state alone. */
export const Popup = (props: PopupProps) => {
  const { state, act, later } = props;
  const asked = later?.asked;
  const Sheet = asked?.sheetOf(state);
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLElement>) => {
    if (later) return later.onKeyDown(event, props);
    if (!isIn(event, '[data-filter]') || !waits(event, state.typed)) return;
    event.preventDefault();
    act({ kind: 'pressed', press: event });
  };
  // The click may have to wait, and the pointer be down again by then: it takes along where that was.
  const onClick = (event: TargetedMouseEvent<HTMLElement>) => {
    if (!isIn(event, `#${LIST}`)) return;
    act({ kind: 'changed', to: { press: null } });
    act({ kind: 'clicked', press: pressEndedBy(event, state.press), release: pressAt(event), by: event });
  };
  return (
    <main
      class="popup"
      tabIndex={-1}
      data-env={faceOf(state)?.mode}
      onKeyDown={onKeyDown}
      onFocus={comeHome}
      onPointerDown={(event) =>
        isIn(event, `#${LIST}`) && act({ kind: 'changed', to: { press: pressOf(event) } })
      }
      onClick={onClick}
    >
      <h1 class="vh">{words('popup.title')}</h1>
      <div class="plane" inert={Boolean(Sheet)}>
        <Face {...props} />
        {asked && <asked.Tray {...props} />}
        <Footer {...props} />
        {asked && <asked.Menu {...props} />}
      </div>
      {Sheet && <Sheet {...props} />}
      {later && <later.LiveRegion {...props} />}
    </main>
  );
};

/** A click beside everything that can be pressed would leave the keyboard with nothing. */
const comeHome = ({ target, currentTarget }: TargetedFocusEvent<HTMLElement>) =>
  target === currentTarget && focusHome(currentTarget);

const Face = (props: PopupProps) => {
  const frame = frameOf(props.state);
  const Blank = props.later?.asked?.blanks[frame];
  if (Blank && frame === 'first-run') return <Blank {...props} />;
  return (
    <>
      <div class="identity">
        {activeRow(props.state)?.isGuise && (
          <div class="guise">{props.later && <props.later.GuiseStrip {...props} />}</div>
        )}
        <AppBar {...props} />
        {isChecking(frame, props.state) && (
          <span class="sync" role="progressbar" aria-label={words('popup.checking')} />
        )}
        {frame === 'accounts' && <Lead {...props} />}
        {!Blank && !LISTED.includes(frame) && <LeadBones />}
      </div>
      {Blank && <Blank {...props} />}
      {!(Blank && isAlone(props.state)) && <Listed {...props} />}
    </>
  );
};

/** Frames with a list; of the other apps' accounts there is one in any. */
const LISTED: Frame[] = ['accounts', 'signed-out'];

/** Where something stands in the way, nothing is on its way. */
const isChecking = (frame: Frame, state: PopupState): boolean =>
  state.refreshing || (frame === 'bones' && obstacleNow(state) === null);

/** One filter stands over all that comes here, so that what is typed in it stays. */
const Listed = (props: PopupProps) => {
  const frame = frameOf(props.state);
  const front = foundRows(props.state);
  const asked = props.later?.asked;
  const listed = asked?.listed(props.state) ?? front;
  const hasOthers = !isAlone(props.state);
  const hasList = LISTED.includes(frame) || (hasOthers && frame !== 'bones');
  return (
    <>
      {frame === 'signed-out' && props.later && <props.later.SignedOutHead {...props} />}
      <FilterField {...props} listed={listed} few={hasList && areFew(props.state, front)} />
      {hasList ? <AccountList {...props} listed={listed} /> : <RowBones />}
      {hasList && hasOthers && (
        // Its words come later, and its room is there at once: it must not come under the pointer.
        <div class="does" aria-hidden="true">
          {asked && <asked.Does {...props} />}
        </div>
      )}
    </>
  );
};

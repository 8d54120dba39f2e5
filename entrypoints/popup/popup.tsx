import type { JSX, TargetedKeyboardEvent } from 'preact';
import { walkMenu } from '../../components/menu-walk';
import { words } from '../../lib/i18n/words';
import { AccountList } from './parts/account-list';
import { AppBar } from './parts/app-bar';
import { AppMenu } from './parts/app-menu';
import { FirstRun, NobodyYet, SessionEnded, SignedOutHead } from './parts/blanks';
import { Bones } from './parts/bones';
import { FilterField } from './parts/filter-field';
import { Footer } from './parts/footer';
import { GuiseStrip } from './parts/guise-strip';
import { Lead } from './parts/lead';
import { LiveRegion } from './parts/live-region';
import type { PartProps } from './parts/part-props';
import { PlacesMenu } from './parts/places-menu';
import { PopupTray } from './parts/popup-tray';
import { RowMenu } from './parts/row-menu';
import { SignOutSheet } from './parts/sign-out-sheet';
import { foundRows } from './state/found-rows';
import { keyIntent } from './state/keyboard';
import { LIST } from './state/list-ids';
import type { Caret } from './state/list-walk';
import { pressAt, pressOf } from './state/press';
import { type Frame, faceOf, frameOf, obstacleNow } from './state/selectors';
import type { Open, PopupState } from './state/state';

/** The whole popup, from its state alone. */
export const Popup = ({ state, act }: PartProps) => {
  const isSheet = state.open?.kind === 'sign-out' || state.open?.kind === 'sign-out-all';
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLElement>) => {
    const intent = keyIntent(event, {
      state,
      inFilter: isIn(event, '[data-filter]'),
      caret: caretOf(event.target),
    });
    if (!intent) return walkMenu(event, event.currentTarget.querySelector('.menu'));
    event.preventDefault();
    return act(intent);
  };
  return (
    <main
      class="popup"
      data-env={faceOf(state)?.mode ?? 'production'}
      onKeyDown={onKeyDown}
      onPointerDown={(event) =>
        isIn(event, `#${LIST}`) && act({ kind: 'changed', to: { press: pressOf(event) } })
      }
      onClick={(event) => isIn(event, `#${LIST}`) && act({ kind: 'release', press: pressAt(event) })}
    >
      <h1 class="vh">{words('popup.title')}</h1>
      <div class="plane" inert={isSheet}>
        <Face state={state} act={act} />
        <PopupTray state={state} act={act} />
        <Footer state={state} act={act} />
        <Menu state={state} act={act} />
      </div>
      {isSheet && <SignOutSheet state={state} act={act} />}
      <LiveRegion state={state} />
    </main>
  );
};

const caretOf = (target: EventTarget | null): Caret =>
  target instanceof HTMLInputElement
    ? { start: target.selectionStart ?? 0, end: target.selectionEnd ?? 0 }
    : { start: 0, end: 0 };

const isIn = ({ target }: Event, selector: string): boolean =>
  target instanceof Element && target.closest(selector) !== null;

type Part = (props: PartProps) => JSX.Element | null;

const Face = (props: PartProps) => {
  const frame = frameOf(props.state);
  const Body = BODIES[frame];
  if (frame === 'first-run') return <Body {...props} />;
  return (
    <>
      <div class="identity">
        <GuiseStrip {...props} />
        <AppBar {...props} />
        {isChecking(frame, props.state) && (
          <span class="sync" role="progressbar" aria-label={words('popup.checking')} />
        )}
        {frame === 'accounts' && <Lead {...props} />}
      </div>
      <Body {...props} />
    </>
  );
};

/** Where something stands in the way, nothing is on its way. */
const isChecking = (frame: Frame, state: PopupState): boolean =>
  state.refreshing || (frame === 'bones' && obstacleNow(state) === null);

const Accounts = (props: PartProps) => {
  const listed = foundRows(props.state);
  return (
    <>
      <FilterField {...props} listed={listed} />
      <AccountList {...props} listed={listed} />
    </>
  );
};

const SignedOut = (props: PartProps) => (
  <>
    <SignedOutHead {...props} />
    <Accounts {...props} />
  </>
);

const BODIES: Record<Frame, Part> = {
  bones: Bones,
  'first-run': FirstRun,
  empty: NobodyYet,
  ended: SessionEnded,
  'signed-out': SignedOut,
  accounts: Accounts,
};

const MENUS: Partial<Record<Open['kind'], Part>> = { apps: AppMenu, places: PlacesMenu, row: RowMenu };

const Menu = (props: PartProps) => {
  const { open } = props.state;
  const Floating = open && MENUS[open.kind];
  if (!Floating) return null;
  return (
    <>
      <div class="backdrop" aria-hidden="true" onClick={() => props.act({ kind: 'closed' })} />
      <Floating {...props} />
    </>
  );
};

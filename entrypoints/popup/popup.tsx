import { words } from '../../lib/i18n/words';
import { AccountList } from './account-list';
import { AppBar } from './app-bar';
import { AppMenu } from './app-menu';
import { FirstRun, NobodyYet, SessionEnded, SignedOutHead } from './blanks';
import { Bones } from './bones';
import { FilterField } from './filter-field';
import { Footer } from './footer';
import type { PartProps } from './intent';
import { keyIntent } from './keyboard';
import { Lead } from './lead';
import { LIST } from './list-ids';
import { LiveRegion } from './live-region';
import { PlacesMenu } from './places-menu';
import { PopupTray } from './popup-tray';
import { pressAt } from './press';
import { RowMenu } from './row-menu';
import { faceOf, foundRows, frameOf } from './shown';
import { SignOutSheet } from './sign-out-sheet';

/** The whole popup, from its state alone. */
export const Popup = ({ state, act }: PartProps) => {
  const isSheet = state.open?.kind === 'sign-out' || state.open?.kind === 'sign-out-all';
  const onKeyDown = (event: KeyboardEvent) => {
    const intent = keyIntent(event, { state, inFilter: isIn(event, '[data-filter]') });
    if (!intent) return;
    event.preventDefault();
    act(intent);
  };
  return (
    <main
      class="popup"
      data-env={faceOf(state)?.mode ?? 'production'}
      onKeyDown={onKeyDown}
      onPointerDown={(event) =>
        isIn(event, `#${LIST}`) && act({ kind: 'changed', to: { press: pressAt(event) } })
      }
      onClick={(event) => isIn(event, `#${LIST}`) && act({ kind: 'release', press: pressAt(event) })}
    >
      <h1 class="vh">{words('popup.title')}</h1>
      <div class="plane" inert={isSheet}>
        <Frame state={state} act={act} />
        <PopupTray state={state} act={act} />
        <Footer state={state} act={act} />
        <Floating state={state} act={act} />
      </div>
      {isSheet && <SignOutSheet state={state} act={act} />}
      <LiveRegion state={state} />
    </main>
  );
};

const isIn = ({ target }: Event, selector: string): boolean =>
  target instanceof Element && target.closest(selector) !== null;

const Frame = ({ state, act }: PartProps) => {
  const frame = frameOf(state);
  if (frame === 'first-run') return <FirstRun state={state} act={act} />;
  return (
    <>
      <div class="identity">
        <AppBar state={state} act={act} />
        {(frame === 'bones' || state.refreshing) && (
          <span class="sync" role="progressbar" aria-label={words('popup.checking')} />
        )}
        {frame === 'accounts' && <Lead state={state} act={act} />}
      </div>
      {frame === 'bones' && <Bones />}
      {frame === 'empty' && <NobodyYet state={state} act={act} />}
      {frame === 'ended' && <SessionEnded state={state} act={act} />}
      {frame === 'signed-out' && <SignedOutHead state={state} act={act} />}
      {(frame === 'accounts' || frame === 'signed-out') && <Accounts state={state} act={act} />}
    </>
  );
};

const Accounts = ({ state, act }: PartProps) => {
  const listed = foundRows(state);
  return (
    <>
      <FilterField state={state} act={act} listed={listed} />
      <AccountList state={state} act={act} listed={listed} />
    </>
  );
};

const Floating = ({ state, act }: PartProps) => {
  const menu = menuOf({ state, act });
  if (!menu) return null;
  return (
    <>
      <div class="backdrop" aria-hidden="true" onClick={() => act({ kind: 'closed' })} />
      {menu}
    </>
  );
};

function menuOf({ state, act }: PartProps) {
  switch (state.open?.kind) {
    case 'apps':
      return <AppMenu state={state} act={act} />;
    case 'places':
      return <PlacesMenu state={state} act={act} />;
    case 'row':
      return <RowMenu state={state} act={act} of={state.open.key} />;
    default:
      return null;
  }
}

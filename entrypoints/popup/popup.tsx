import type { RefObject } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { words } from '../../lib/i18n/words';
import { AccountList, rowId } from './account-list';
import { AppBar } from './app-bar';
import { AppMenu } from './app-menu';
import { FirstRun, NobodyYet, SessionEnded, SignedOutHead } from './blanks';
import { LeadBones, ListBones } from './bones';
import { FilterField } from './filter-field';
import { Footer } from './footer';
import type { PartProps } from './intent';
import { keyIntent } from './keyboard';
import { Lead } from './lead';
import { LiveRegion } from './live-region';
import { PlacesMenu } from './places-menu';
import { PopupTray } from './popup-tray';
import { RowMenu } from './row-menu';
import { faceOf, foundRows, frameOf, selectedKey } from './shown';
import { SignOutAllSheet, SignOutSheet } from './sign-out-sheets';
import { useReturnFocus } from './use-return-focus';

/** The whole popup, from its state alone. */
export const Popup = ({ state, act }: PartProps) => {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const isSheet = state.open?.kind === 'sign-out' || state.open?.kind === 'sign-out-all';
  const frame = frameOf(state);
  useReturnFocus(state.open !== null, field);
  useLayoutEffect(() => field.current?.focus(), [frame, state.origin]);
  const onKeyDown = (event: KeyboardEvent) => {
    const intent = keyIntent(pressOf(event, field.current), state);
    if (!intent) return;
    event.preventDefault();
    if (intent.kind === 'focus-filter' || intent.kind === 'clear') field.current?.focus();
    act(intent);
  };
  return (
    <main class="popup" data-env={faceOf(state)?.mode ?? 'production'} onKeyDown={onKeyDown}>
      <h1 class="vh">{words('popup.title')}</h1>
      <div class="plane" inert={isSheet}>
        <Frame state={state} act={act} id={id} field={field} />
        <PopupTray state={state} act={act} />
        <Footer state={state} act={act} whyId={`${id}-why`} />
        <Floating state={state} act={act} />
      </div>
      <Sheets state={state} act={act} />
      <LiveRegion state={state} />
    </main>
  );
};

const pressOf = (event: KeyboardEvent, field: HTMLInputElement | null) => ({
  key: event.key,
  code: event.code,
  alt: event.altKey,
  ctrl: event.ctrlKey,
  meta: event.metaKey,
  shift: event.shiftKey,
  composing: event.isComposing,
  inFilter: event.target === field,
});

interface FrameProps extends PartProps {
  id: string;
  field: RefObject<HTMLInputElement | null>;
}

const Frame = ({ state, act, id, field }: FrameProps) => {
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
        {frame === 'bones' && <LeadBones />}
      </div>
      {frame === 'bones' && <ListBones />}
      {frame === 'empty' && <NobodyYet state={state} act={act} />}
      {frame === 'ended' && <SessionEnded state={state} act={act} />}
      {frame === 'signed-out' && <SignedOutHead state={state} act={act} />}
      {(frame === 'accounts' || frame === 'signed-out') && (
        <Accounts state={state} act={act} id={id} field={field} />
      )}
    </>
  );
};

const Accounts = ({ state, act, id, field }: FrameProps) => {
  const listed = foundRows(state);
  const selected = selectedKey(state, listed.found);
  const at = listed.found.find(({ row }) => row.key === selected);
  const listId = `${id}-list`;
  return (
    <>
      <FilterField
        state={state}
        act={act}
        field={field}
        listId={listId}
        selectedId={at ? rowId(listId, at) : null}
        shown={listed.found.length + listed.beyond}
        all={listed.all}
      />
      <AccountList state={state} act={act} id={listId} listed={listed} selected={selected} />
    </>
  );
};

const Floating = ({ state, act }: PartProps) => {
  const menu = menuOf({ state, act });
  if (!menu) return null;
  return (
    <>
      <div class="backdrop" aria-hidden="true" onClick={() => act({ kind: 'close' })} />
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

const Sheets = ({ state, act }: PartProps) => {
  if (state.open?.kind === 'sign-out') return <SignOutSheet state={state} act={act} of={state.open.key} />;
  return state.open?.kind === 'sign-out-all' ? <SignOutAllSheet state={state} act={act} /> : null;
};

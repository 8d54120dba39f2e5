import { inApp } from '../../state/intent';
import type { Open } from '../../state/open';
import { appThere } from '../../state/several/app-there';
import { openApp } from '../../state/several/open-app';
import { severalIntent } from '../../state/several/several-keys';
import type { PopupState } from '../../state/state';
import { alarmThere } from '../../words/alarm-there';
import { noMatch } from '../../words/no-match';
import type { AskedParts, Part, PartProps } from '../part-props';
import { AppMenu } from './app-menu';
import { NobodyYet, SessionEnded } from './blanks';
import { FirstRun } from './first-run';
import { LeavesMenu } from './leaves-menu';
import { OpenHere } from './open-here';
import { Pictures } from './pictures';
import { PlacesMenu } from './places-menu';
import { Recalling } from './recalling';
import { RenameSheet } from './rename-sheet';
import { RowMenu } from './row-menu';
import { Does } from './several/does';
import { listed } from './several/listed';
import { Others } from './several/others';
import { StopActions } from './several/stop-actions';
import { SignOutSheet } from './sign-out-sheet';
import { TabsSheet } from './tabs-sheet';
import { Tray } from './tray';
import { ViewMenu } from './view-menu';

const MENUS: Partial<Record<Open['kind'], Part>> = {
  apps: AppMenu,
  places: PlacesMenu,
  leaves: LeavesMenu,
  row: RowMenu,
  view: ViewMenu,
};

const SHEETS: Partial<Record<Open['kind'], Part>> = {
  'sign-out': SignOutSheet,
  'sign-out-all': SignOutSheet,
  rename: RenameSheet,
  tabs: TabsSheet,
};

/** With what follows a frame, and draws nothing. */
const Menu: Part = (props) => (
  <>
    <Pictures {...props} />
    <Recalling {...props} />
    <Floating {...onTop(props)} />
  </>
);

const Floating: Part = (props) => {
  const { open } = props.state;
  const Opened = open && MENUS[open.kind];
  if (!Opened) return null;
  return (
    <>
      <div class="backdrop" aria-hidden="true" onClick={() => props.act({ kind: 'closed' })} />
      <Opened {...props} />
    </>
  );
};

const Sheet: Part = (props) => {
  const top = onTop(props);
  const Asking = top.state.open && SHEETS[top.state.open.kind];
  return Asking ? <Asking {...top} /> : null;
};

/** What is open in another app is drawn from that app's state, and acts there. */
function onTop(props: PartProps): PartProps {
  const app = openApp(props.state);
  const state = app === undefined ? null : appThere(props.state, app);
  if (!state) return props;
  return { ...props, app, state, act: (intent) => props.act(inApp(app, intent)) };
}

const isAsking = (state: PopupState): boolean => {
  const { open } = appThere(state, openApp(state)) ?? state;
  return open !== null && open.kind in SHEETS;
};

export const ASKED_PARTS: AskedParts = {
  blanks: { 'first-run': FirstRun, empty: NobodyYet, ended: SessionEnded },
  Menu,
  Tray,
  OpenHere,
  StopActions,
  Others,
  Does,
  listed,
  noMatch,
  alarmThere,
  intentOf: severalIntent,
  sheetOf: (state) => (isAsking(state) ? Sheet : undefined),
};

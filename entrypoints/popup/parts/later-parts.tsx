import { Excerpt } from '../../../components/excerpt';
import { watchScrollEdges } from '../../../components/scroll-edges';
import { failureSentence } from '../../../components/words/failure-sentence';
import type { Open } from '../state/state';
import { AppMenu } from './app-menu';
import { NobodyYet, SessionEnded } from './blanks';
import { FilterEnd } from './filter-end';
import { FirstRun } from './first-run';
import { onKeyDown } from './keys-down';
import { ListRest } from './list-rest';
import { LiveRegion } from './live-region';
import type { LaterParts, Part } from './part-props';
import { PlacesMenu } from './places-menu';
import { pointing } from './pointing';
import { PopupTray } from './popup-tray';
import { RowMenu } from './row-menu';
import { SignOutSheet } from './sign-out-sheet';

const MENUS: Partial<Record<Open['kind'], Part>> = { apps: AppMenu, places: PlacesMenu, row: RowMenu };

const Menu: Part = (props) => {
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

export const LATER_PARTS: LaterParts = {
  blanks: { 'first-run': FirstRun, empty: NobodyYet, ended: SessionEnded },
  Tray: PopupTray,
  Menu,
  Sheet: SignOutSheet,
  LiveRegion,
  ListRest,
  FilterEnd,
  pointing,
  Excerpt,
  watchScrollEdges,
  failureSentence,
  onKeyDown,
};

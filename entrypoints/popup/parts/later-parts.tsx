import { Excerpt } from '../../../components/excerpt';
import { watchScrollEdges } from '../../../components/scroll-edges';
import { failureSentence } from '../../../components/words/failure-sentence';
import type { Open } from '../state/state';
import { AppMenu } from './asked/app-menu';
import { NobodyYet, SessionEnded } from './asked/blanks';
import { FirstRun } from './asked/first-run';
import { PlacesMenu } from './asked/places-menu';
import { RowMenu } from './asked/row-menu';
import { SignOutSheet } from './asked/sign-out-sheet';
import { FilterEnd } from './filter-end';
import { onKeyDown } from './keys-down';
import { ListRest } from './list-rest';
import { LiveRegion } from './live-region';
import type { LaterParts, Part } from './part-props';
import { pointing } from './pointing';
import { PopupTray } from './popup-tray';

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

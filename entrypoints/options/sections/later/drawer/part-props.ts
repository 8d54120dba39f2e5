import type { AppFace, Row } from '../../../../../lib/session/view';
import type { DrawerDeeds } from '../../../deeds/drawer/drawer-deeds';
import type { DrawerState } from '../../../state/drawer/drawer-state';

/** What each part of the drawer is drawn from. */
export interface PartProps {
  drawer: DrawerState;
  deeds: DrawerDeeds;
  face: AppFace;
  /** Whoever is active. */
  row: Row | null;
  /** Of the extension. */
  version: string;
}

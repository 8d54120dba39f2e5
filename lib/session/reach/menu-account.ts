import type { Mode, Origin } from '../types';

/** One account in the menu of the toolbar's icon. */
export interface MenuAccount {
  origin: Origin;
  key: string;
  title: string;
  /** Named where another account there is called alike. */
  detail: string | null;
  /** Named where there are several. */
  app: string | null;
  mode: Mode;
}

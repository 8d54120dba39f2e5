import type { DeedPorts } from '../../entrypoints/popup/deeds/deed-ports';
import { plantKeys } from './planted-keys';
import { plantWishes } from './planted-wishes';

/** What a popup needs beside its state, its worker and its clock: each does nothing, or says that it went well. */
export const plantPopupPorts = (): Omit<DeedPorts, 'ask' | 'current' | 'happen' | 'now'> => ({
  readPaint: async () => null,
  requestHosts: async () => true,
  wishes: plantWishes(),
  keys: plantKeys(),
  holdCopy: () => () => undefined,
  noteBegun: async () => undefined,
  openOptions: () => undefined,
  focusFilter: () => undefined,
  close: () => undefined,
});

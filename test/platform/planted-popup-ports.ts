import { createAskedDeeds } from '../../entrypoints/popup/deeds/asked-deeds';
import type { AskedPorts } from '../../entrypoints/popup/deeds/deed-ports';
import { createDeeds } from '../../entrypoints/popup/deeds/deeds';
import { plantKeys } from './planted-keys';
import { plantWishes } from './planted-wishes';

/** What a popup needs beside its state, its worker and its clock: each does nothing, or says that it went well. */
export const plantPopupPorts = (): Omit<AskedPorts, 'ask' | 'current' | 'happen' | 'now'> => ({
  readPaint: async () => null,
  requestHosts: async () => true,
  wishes: plantWishes(),
  keys: plantKeys(),
  holdCopy: () => () => undefined,
  noteBegun: async () => undefined,
  placesNote: { gone: () => true, putAway: () => undefined },
  playSample: () => undefined,
  copy: async () => undefined,
  openOptions: () => undefined,
  focusFilter: () => undefined,
  close: () => undefined,
});

/** What the popup does once everything is loaded. */
export const wholeDeeds = (ports: AskedPorts) => createDeeds(ports, createAskedDeeds(ports));

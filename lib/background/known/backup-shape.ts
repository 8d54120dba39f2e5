import * as z from 'zod/mini';
import { lazy } from '../../session/once';
import { readAddress } from '../../session/pasted/address';
import { plainName } from '../../session/plain-text';
import { mine } from './mine-shape';
import type { Backup, KeptApp } from './records';
import { mode, moment, origin, shape } from './shape';

/** In one file: more would not be read again. */
export const MOST_APPS = 200;

const app = lazy(
  (): z.ZodMiniType<KeptApp> =>
    z.pipe(
      z.object({
        origin: origin().check(z.refine(couldBeTyped)),
        mode: mode(),
        name: z.string(),
        hue: z.int().check(z.minimum(0), z.maximum(9)),
        mine: mine(),
      }),
      z.transform((kept) => ({ ...kept, name: plainName(kept.name) || new URL(kept.origin).host })),
    ),
);

function couldBeTyped(address: string): boolean {
  const read = readAddress(address, { localApps: true });
  return read.ok && read.value.origin === address;
}

const apps = lazy(() =>
  z.array(app()).check(
    z.maxLength(MOST_APPS),
    z.refine((all) => new Set(all.map(({ origin }) => origin)).size === all.length),
  ),
);

export const WAITING = shape(apps);

export const BACKUP = shape(
  (): z.ZodMiniType<Backup> =>
    z.object({
      savedAt: moment(),
      settings: z.custom<object>((value) => typeof value === 'object' && value !== null),
      apps: apps(),
    }),
);

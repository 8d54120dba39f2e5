import * as z from 'zod/mini';
import type { Activity } from './records';
import { madeActiveBy, moment, shape } from './shape';

const activity = () =>
  z.object({ at: moment(), key: z.string(), from: z.nullable(z.string()), by: madeActiveBy() });

/** Line by line: one that cannot be read is no loss for the others. */
export const HISTORY = shape(
  (): z.ZodMiniType<readonly Activity[]> =>
    z.pipe(
      z.array(z.catch(z.nullable(activity()), null)),
      z.transform((lines) => lines.filter((line) => line !== null)),
    ),
  () => [],
);

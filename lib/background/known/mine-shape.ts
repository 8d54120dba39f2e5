import * as z from 'zod/mini';
import { lazy } from '../../session/once';
import { plainLabel } from '../../session/plain-text';
import type { Mine, OwnMark } from './records';
import { shape, textOrNull } from './shape';

const mark = (): z.ZodMiniType<OwnMark> =>
  z.pipe(
    z.object({
      person: z.string(),
      label: textOrNull(),
      hue: z.nullable(z.int().check(z.minimum(0), z.maximum(9))),
      pinned: z.boolean(),
      hidden: z.boolean(),
    }),
    z.transform((stored) => ({ ...stored, label: stored.label && (plainLabel(stored.label) || null) })),
  );

/** Of whoever stands in it twice, as only a file can have it, what was said last counts. */
export const mine = lazy(
  (): z.ZodMiniType<Mine> =>
    z.pipe(
      z.object({ people: z.array(mark()), order: z.array(z.string()), turn: z.int() }),
      z.transform(({ people, order, turn }) => ({
        people: [...new Map(people.map((each) => [each.person, each])).values()],
        order: [...new Set(order)],
        turn,
      })),
    ),
);

export const MINE = shape(mine);

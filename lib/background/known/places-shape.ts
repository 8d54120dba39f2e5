import * as z from 'zod/mini';
import type { PlaceChoice } from '../../session/types';
import type { Memberships } from './records';
import { moment, shape, textOrNull } from './shape';

const choice = (): z.ZodMiniType<PlaceChoice> =>
  z.object({
    organizationId: z.string(),
    organization: z.string(),
    workspaceId: textOrNull(),
    workspace: textOrNull(),
    membershipId: textOrNull(),
    barred: textOrNull(),
  });

const memberships = (): z.ZodMiniType<Memberships> =>
  z.object({ person: z.string(), at: moment(), choices: z.array(choice()), more: z.int() });

/** Person by person: one that cannot be read is told anew by the next list, and no loss for the others. */
export const PLACES = shape(
  (): z.ZodMiniType<readonly Memberships[]> =>
    z.pipe(
      z.array(z.catch(z.nullable(memberships()), null)),
      z.transform((all) => all.filter((each) => each !== null)),
    ),
  () => [],
);

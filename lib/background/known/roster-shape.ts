import * as z from 'zod/mini';
import { namelessTitle } from '../../session/names';
import { lazy } from '../../session/once';
import { plainName, plainText } from '../../session/plain-text';
import type { Phase } from '../../session/view';
import { NOTHING_LEFT_OUT, type Roster, type RosterEntry } from './records';
import { momentOrNull, oneOf, shape, textOrNull } from './shape';

const entry = lazy(
  (): z.ZodMiniType<RosterEntry> =>
    z.looseObject({
      key: z.string(),
      signInId: textOrNull(),
      // Missing in release 0.1.
      userId: z._default(textOrNull(), null),
      identifier: z._default(textOrNull(), null),
      title: z.string(),
      detail: textOrNull(),
      organization: textOrNull(),
      workspace: textOrNull(),
      // Missing likewise.
      membershipId: z._default(textOrNull(), null),
      nowhere: z._default(z.boolean(), false),
      hue: z.int(),
      digit: z.nullable(z.int()),
      disabled: z.boolean(),
      expiresAt: momentOrNull(),
      endedAt: momentOrNull(),
      endKnown: z.optional(z.number()),
      // Missing likewise.
      activeAt: z._default(momentOrNull(), null),
      inTabs: z.optional(z.boolean()),
      // Missing in records from before sign-ins elsewhere.
      foreign: z._default(z.boolean(), false),
      cameAt: z.optional(momentOrNull()),
      guise: z._default(z.nullable(z.object({ signInId: z.string(), before: textOrNull() })), null),
    }),
);

/** The same of people: who has ended is never read anew. */
function asSeen(stored: RosterEntry): RosterEntry {
  const { key, title, detail, organization, workspace } = stored;
  return {
    ...stored,
    title: plainName(title) || namelessTitle(key.slice(-4)),
    detail: detail && (plainText(detail) || null),
    organization: organization && (plainName(organization) || null),
    workspace: workspace && (plainName(workspace) || null),
  };
}

export const ROSTER = shape(
  (): z.ZodMiniType<Roster> =>
    z.object({
      sessionId: textOrNull(),
      activeId: textOrNull(),
      readAt: momentOrNull(),
      phase: oneOf<Phase>({ unread: null, 'signed-in': null, 'signed-out': null, ended: null }),
      entries: z.array(z.pipe(entry(), z.transform(asSeen))),
      // Missing in records from before lists were bounded.
      leftOut: z._default(
        z.object({ live: z.int(), ended: z.boolean(), details: z.boolean() }),
        NOTHING_LEFT_OUT,
      ),
      ahead: z.optional(z.number()),
    }),
);

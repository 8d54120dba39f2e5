import * as z from 'zod/mini';
import type { AttemptKind, SecondFactor } from '../../session/attempt';
import type { Elsewhere, Left, LeftBecause } from '../../session/elsewhere';
import type { Aside } from '../../session/flow';
import { lazy } from '../../session/once';
import { type EarlierFlow, upgradedFlow } from './earlier-flow';
import type {
  Asked,
  FlowExit,
  FlowOutcome,
  FlowRecord,
  FlowTab,
  Sent,
  Standing,
  Strategy,
} from './flow-record';
import { oneOf, shape, textOrNull, way } from './shape';

/** A schema for each variant of a union, by its tag: the compiler asks for all of them. */
type Variants<Union, Tag extends keyof Union> = {
  [Name in Union[Tag] & string]: z.ZodMiniType<Extract<Union, Record<Tag, Name>>>;
};

const host = lazy(() => z.exactOptional(z.string()));
const elsewheres = lazy(
  (): Variants<Elsewhere, 'by'> => ({
    app: z.object({ by: z.literal('app'), host: host() }),
    provider: z.object({ by: z.literal('provider'), provider: z.string(), host: host() }),
    sso: z.object({ by: z.literal('sso') }),
  }),
);
const elsewhere = lazy((): z.ZodMiniType<Elsewhere> => z.union(Object.values(elsewheres())));

const why = lazy(() => oneOf<LeftBecause>({ closed: null, expired: null, refused: null, unchanged: null }));
const left = lazy(
  (): z.ZodMiniType<Left> =>
    z.object({ elsewhere: elsewhere(), why: why(), code: textOrNull(), words: textOrNull() }),
);

const exit = lazy(
  (): z.ZodMiniType<FlowExit> =>
    z.object({
      elsewhere: elsewhere(),
      url: z.string(),
      host: z.string(),
      since: z.number(),
      handOver: z.boolean(),
    }),
);

const tabFields = lazy(() => ({
  id: z.number(),
  run: z.string(),
  elsewhere: elsewhere(),
  since: z.number(),
  ended: z.nullable(z.object({ at: z.number(), why: why() })),
}));
const tab = lazy((): z.ZodMiniType<FlowTab> => z.object(tabFields()));

const sentFields = lazy(() => ({
  strategy: oneOf<Strategy>({
    email_otp: null,
    phone_otp: null,
    magic_link: null,
    authenticator: null,
    backup_code: null,
  }),
  at: z.number(),
  masked: textOrNull(),
  outcome: oneOf<Sent['outcome']>({ sent: null, refused: null, impossible: null, unproven: null }),
}));

const factor = lazy(() =>
  z.nullable(oneOf<SecondFactor>({ authenticator: null, phone_otp: null, backup_code: null })),
);

const asked = lazy(
  (): z.ZodMiniType<Asked> =>
    z.object({
      attemptId: textOrNull(),
      factor: factor(),
      sent: z.nullable(z.object(sentFields())),
    }),
);

const outcomes = lazy(
  (): Variants<FlowOutcome, 'at'> => ({
    done: z.object({ at: z.literal('done'), title: z.string(), key: z.string(), switched: z.boolean() }),
    already: z.object({ at: z.literal('already'), title: z.string(), signInId: z.string() }),
  }),
);
const outcome = lazy((): z.ZodMiniType<FlowOutcome> => z.union(Object.values(outcomes())));

const standings = lazy(
  (): Variants<Standing, 'at'> => ({
    form: z.object({ at: z.literal('form') }),
    asked: z.object({ at: z.literal('asked'), asked: asked() }),
    locked: z.object({ at: z.literal('locked'), until: z.number() }),
    leaving: z.object({ at: z.literal('leaving'), exit: exit(), asked: z.nullable(asked()) }),
    tab: z.object({ at: z.literal('tab'), tab: tab(), asked: z.nullable(asked()) }),
    left: z.object({ at: z.literal('left'), left: left(), asked: z.nullable(asked()) }),
    over: z.object({ at: z.literal('over'), outcome: outcome() }),
  }),
);

const aside = lazy(
  (): z.ZodMiniType<Aside> =>
    z.object({
      at: oneOf<Aside['at']>({ password: null, forgotten: null, 'forgotten-code': null }),
      since: z.number(),
    }),
);

const common = lazy(() => ({
  startedAt: z.number(),
  sessionId: textOrNull(),
  signInIds: z.array(z.string()),
  activeId: textOrNull(),
  kind: oneOf<AttemptKind>({ signin: null, signup: null }),
  way: z.nullable(way()),
  identifier: z.string(),
  stay: z.boolean(),
}));

const flow = lazy(
  (): z.ZodMiniType<FlowRecord> =>
    z.object({
      ...common(),
      question: z.number(),
      begunAt: z.number(),
      byTicket: z.boolean(),
      standing: z.union(Object.values(standings())),
      aside: z.nullable(aside()),
      behind: z.nullable(tab()),
    }),
);

const tabOfBefore = lazy(() => z.strictObject({ id: z.number(), closedAt: z.nullable(z.number()) }));

const earlierFlow = lazy(
  (): z.ZodMiniType<EarlierFlow> =>
    z.object({
      ...common(),
      asked: z.boolean(),
      attemptId: textOrNull(),
      factor: factor(),
      sent: z.nullable(z.object({ ...sentFields(), attemptId: z.string() })),
      lockedUntil: z.nullable(z.number()),
      outcome: z.nullable(outcome()),
      byTicket: z.exactOptional(z.boolean()),
      leaving: z.exactOptional(z.nullable(exit())),
      tab: z.exactOptional(
        z.nullable(z.union([z.object({ ...tabFields(), isBehind: z.boolean() }), tabOfBefore()])),
      ),
      left: z.exactOptional(z.nullable(left())),
    }),
);

/** A flow of this version, or of an earlier one. */
export const FLOW = shape(() => z.pipe(z.union([flow(), earlierFlow()]), z.transform(upgradedFlow)));

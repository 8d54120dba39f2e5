import * as z from 'zod/mini';
import type { AuthSettings, FieldRule } from '../../session/auth-settings';
import { isOwnImage, type Picture } from '../../session/kept/picture';
import { lazy } from '../../session/once';
import type { Deployment, Origin } from '../../session/types';
import type { Jar, RowWork } from '../../session/view';
import { mode, moment, momentOrNull, oneOf, origin, shape, textOrNull, way } from './shape';
import type { LeftPaint } from './works';

// What can be read again is simply not used when it is not as this version writes it.

export const LEFT_PAINT = shape(
  (): z.ZodMiniType<LeftPaint> =>
    z.object({
      app: z.object({ jar: oneOf<Jar>({ browser: null, own: null, site: null }) }),
      revision: z.int(),
      rows: z.array(
        z.object({
          key: z.string(),
          work: z.nullable(
            z.object({
              kind: oneOf<RowWork['kind']>({
                switching: null,
                leaving: null,
                'signing-out': null,
                moving: null,
                kept: null,
                failed: null,
              }),
            }),
          ),
        }),
      ),
    }),
);

export const CACHED_INDEX = shape(
  (): z.ZodMiniType<{ apps: { face: { origin: Origin } }[] }> =>
    z.object({
      apps: z.array(z.object({ face: z.object({ origin: origin() }) })),
    }),
);

/** Of settings that were read before: which pages their server names. */
export const CACHED_CLAIMS = shape(
  (): z.ZodMiniType<{ deployment: { siteOrigins: Origin[] } }> =>
    z.object({ deployment: z.object({ siteOrigins: z.array(origin()) }) }),
);

const ruleFields = lazy(() => ({ enabled: z.boolean(), required: z.boolean() }));
const rule = lazy((): z.ZodMiniType<FieldRule> => z.object(ruleFields()));

const auth = lazy(
  (): z.ZodMiniType<AuthSettings> =>
    z.object({
      ways: z.array(way()),
      providers: z.array(z.string()),
      enterpriseSso: z.boolean(),
      passkeys: z.boolean(),
      email: rule(),
      phone: rule(),
      username: z.object({ ...ruleFields(), minLength: z.number(), maxLength: z.number() }),
      firstName: rule(),
      lastName: rule(),
      password: z.object({
        enabled: z.boolean(),
        minLength: z.number(),
        lowercase: z.boolean(),
        uppercase: z.boolean(),
        digit: z.boolean(),
        symbol: z.boolean(),
      }),
      linkSameDevice: z.boolean(),
      signUp: z.nullable(
        oneOf<NonNullable<AuthSettings['signUp']>>({
          public: null,
          restricted: null,
          waitlist: null,
          off: null,
        }),
      ),
      terms: textOrNull(),
      links: z.object({
        signUp: textOrNull(),
        waitlist: textOrNull(),
        support: textOrNull(),
        terms: textOrNull(),
        privacy: textOrNull(),
      }),
    }),
);

const addressOrNull = lazy(() => z.nullable(z.string().check(z.refine((text) => URL.canParse(text)))));

const deployment = lazy(
  (): z.ZodMiniType<Deployment> =>
    z.object({
      mode: mode(),
      name: z.string(),
      // Missing in what was kept before apps had pictures.
      logo: z._default(z.string(), ''),
      maintenance: z.boolean(),
      siteOrigins: z.array(origin()),
      signInUrl: addressOrNull(),
      profileUrl: addressOrNull(),
      afterSignInUrl: addressOrNull(),
      severalAccounts: z.boolean(),
      accountLimit: z.nullable(z.number()),
      organizations: z.boolean(),
      auth: auth(),
    }),
);

const picture = (): z.ZodMiniType<Picture> =>
  z.object({
    address: z.string().check(z.refine((text) => URL.canParse(text))),
    at: momentOrNull(),
    image: z.nullable(z.string().check(z.refine(isOwnImage))),
  });

const PICTURE = shape(picture);

/** Pictures by whose they are, without those that are not as we write them. */
export const picturesIn = (kept: [string, unknown][]): ReadonlyMap<string, Picture> =>
  new Map(
    kept.flatMap(([key, stored]) => {
      const read = PICTURE.read(stored);
      return read ? [[key, read] as const] : [];
    }),
  );

export const CACHED_DEPLOYMENT = shape(() => z.object({ readAt: moment(), deployment: deployment() }));

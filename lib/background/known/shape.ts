import * as z from 'zod/mini';
import type { Way } from '../../session/auth-settings';
import type { MadeActiveBy } from '../../session/kept/history';
import { isMoment } from '../../session/moment';
import { lazy } from '../../session/once';
import type { Mode } from '../../session/types';
import type { Shape } from './record-store';

/** Reads what fits the schema, and nothing else. */
export const shape = <Value>(
  make: () => z.ZodMiniType<Value>,
  instead: Shape<Value>['instead'] = () => null,
): Shape<Value> => {
  const schema = lazy(make);
  return {
    read: (stored) => {
      if (stored === undefined || stored === null) return null;
      const read = z.safeParse(schema(), stored);
      return read.success ? read.data : null;
    },
    instead,
  };
};

/** A word of a union. The compiler asks for each of them: a new one cannot be forgotten here. */
export const oneOf = <Word extends string>(words: Record<Word, null>): z.ZodMiniType<Word> =>
  z.custom<Word>((value) => typeof value === 'string' && Object.hasOwn(words, value));

export const textOrNull = lazy(() => z.nullable(z.string()));
export const moment = lazy(() => z.number().check(z.refine(isMoment)));
/** A date that is none counts as one that nobody knows: a whole list is not lost for it. */
export const momentOrNull = lazy(() =>
  z.pipe(
    z.nullable(z.number()),
    z.transform((at) => (at !== null && isMoment(at) ? at : null)),
  ),
);
export const origin = lazy(() => z.string().check(z.refine(isOrigin)));

export const mode = lazy(() => oneOf<Mode>({ production: null, staging: null }));

export const madeActiveBy = lazy(() =>
  oneOf<MadeActiveBy>({
    popup: null,
    settings: null,
    command: null,
    omnibox: null,
    menu: null,
    'sign-in': null,
    site: null,
    'put-back': null,
  }),
);

export const way = lazy(() =>
  oneOf<Way>({
    email_password: null,
    username_password: null,
    email_otp: null,
    email_magic_link: null,
    phone_otp: null,
  }),
);

/** As it stands in every key: whatever else is no address that can be asked. */
function isOrigin(text: string): boolean {
  return /^https?:/.test(text) && URL.canParse(text) && new URL(text).origin === text;
}

import * as z from 'zod/mini';
import { lazy } from '../../session/once';
import { text, typed } from './fields';

/** What the questions of a sign-in are about. */
export const kind = lazy(() => z.enum(['signin', 'signup']));
/** A solved challenge, or null where the app wants none. */
export const challenge = lazy(() => z.nullable(text()));
export const way = lazy(() =>
  z.enum(['email_password', 'username_password', 'email_otp', 'email_magic_link', 'phone_otp']),
);
export const factor = lazy(() => z.nullable(z.enum(['authenticator', 'phone_otp', 'backup_code'])));
/** A card beside the server's way, or null for that way itself. */
export const aside = lazy(() => z.nullable(z.enum(['password', 'forgotten', 'forgotten-code'])));
const phone = lazy(() =>
  z.strictObject({
    countryCode: z.string().check(z.regex(/^\+\d{1,4}$/)),
    national: z.string().check(z.regex(/^\d{1,15}$/)),
  }),
);
export const phoneOrNull = lazy(() => z.nullable(phone()));
export const identifierType = lazy(() => z.enum(['email', 'username']));
export const hostedPage = lazy(() => z.enum(['sign-in', 'sign-up']));
export const fields = lazy(() =>
  z.strictObject({
    first_name: z.exactOptional(typed()),
    last_name: z.exactOptional(typed()),
    username: z.exactOptional(typed()),
    email: z.exactOptional(typed()),
    password: z.exactOptional(typed()),
    phone: z.exactOptional(phone()),
  }),
);
export const solutions = lazy(() => z.array(z.int().check(z.nonnegative())).check(z.maxLength(1_000)));

const binary = lazy(() => z.string().check(z.regex(/^[\w-]{0,65536}$/)));
export const passkeyAnswer = lazy(() =>
  z.strictObject({
    id: binary(),
    rawId: binary(),
    type: text(),
    clientDataJSON: binary(),
    authenticatorData: binary(),
    signature: binary(),
    userHandle: binary(),
  }),
);

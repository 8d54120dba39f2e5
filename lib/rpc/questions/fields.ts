import * as z from 'zod/mini';
import { LONGEST_TYPED } from '../../session/longest-typed';
import { lazy } from '../../session/once';

/** What questions of every kind are about, and who may ask them. */
export const BOTH = ['popup', 'options'] as const;
export const POPUP = ['popup'] as const;
export const OPTIONS = ['options'] as const;

export const text = lazy(() => z.string().check(z.minLength(1), z.maxLength(LONGEST_TYPED)));
/** What a person typed; it may be empty. */
export const typed = lazy(() => z.string().check(z.maxLength(LONGEST_TYPED)));
export const origin = lazy(() => text().check(z.regex(/^https?:\/\/[^/?#@\s]+$/)));
export const textOrNull = lazy(() => z.nullable(text()));
export const typedOrNull = lazy(() => z.nullable(typed()));
export const flag = lazy(() => z.boolean());
export const flagOrNothing = lazy(() => z.optional(flag()));

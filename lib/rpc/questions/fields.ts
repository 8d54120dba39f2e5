import * as z from 'zod/mini';

/** What questions of every kind are about, and who may ask them. */
export const BOTH = ['popup', 'options'] as const;
export const POPUP = ['popup'] as const;
export const OPTIONS = ['options'] as const;

export const text = z.string().check(z.minLength(1), z.maxLength(2_048));
/** What a person typed; it may be empty. */
export const typed = z.string().check(z.maxLength(2_048));
export const origin = text.check(z.regex(/^https?:\/\/[^/?#@\s]+$/));
export const textOrNull = z.nullable(text);

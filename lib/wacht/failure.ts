import * as z from 'zod/mini';
import { type Failure, type FieldError, failure } from '../session/failure';
import { lazy } from '../session/once';
import { plainText } from '../session/plain-text';
import { count, list, part, text, word } from './read/field';

const LONGEST_MESSAGE = 200;

const element = lazy(() => z.object({ code: word(), message: text() }));
const bareText = lazy(() =>
  z.pipe(
    z.string(),
    z.transform((words: string) => ({ code: '', message: plainText(words) })),
  ),
);
const body = lazy(() =>
  z.object({
    status: count(),
    message: text(),
    errors: list(element()),
    error: part(z.union([element(), bareText()])),
  }),
);

type Body = z.output<ReturnType<typeof body>>;
type Element = z.output<ReturnType<typeof element>>;

const NOTHING: Body = { status: null, message: '', errors: [], error: null };

/** Codes that belong to one field of a form (section 3.4). */
const FIELD_OF_CODE = new Map([
  ['INVALID_CREDENTIALS', 'password'],
  ['USER_NOT_FOUND', 'identifier'],
  ['EMAIL_EXISTS', 'email'],
  ['USERNAME_EXISTS', 'username'],
  ['PHONE_NUMBER_EXISTS', 'phone'],
  ['MISSING_VERIFICATION_CODE', 'code'],
  ['VERIFICATION_CODE_EXPIRED', 'code'],
  ['EMAIL_NOT_ALLOWED', 'email'],
  ['EMAIL_BLOCKED', 'email'],
  ['DISPOSABLE_EMAIL_BLOCKED', 'email'],
  ['COUNTRY_RESTRICTED', 'phone'],
  ['VOIP_NUMBER_BLOCKED', 'phone'],
  ['INVITATION_EMAIL_MISMATCH', 'email'],
]);

/**
 * The server's refusal as one record, whatever shape it has (rule ER-1). `reply` is the parsed body, or anything
 * else when it was no JSON: text that is no JSON is never shown.
 */
export function refusal(reply: unknown, known: { status: number; retryAfterMs: number | null }): Failure {
  const read = bodyOf(reply);
  const told = read.errors.length > 0 ? read.errors : read.error === null ? [] : [read.error];
  const first = told.find((each) => codeOf(each) !== null) ?? told[0] ?? { code: '', message: '' };
  const code = codeOf(first);
  return failure('http', {
    ...known,
    code,
    message: messageOf({ code, own: first.message, around: read.message }),
    fieldErrors: fieldErrors(told),
  });
}

/** Whether a reply with a good status carries nothing but an error (rule TR-2). */
export function tellsError(reply: unknown): boolean {
  const read = bodyOf(reply);
  return read.errors.length > 0 || (read.status ?? 0) >= 400;
}

function bodyOf(reply: unknown): Body {
  const read = z.safeParse(body(), reply);
  return read.success ? read.data : NOTHING;
}

/** Codes are compared in upper case; a number, or words where a code should be, is none. */
const codeOf = ({ code }: Element): string | null =>
  /^[A-Za-z][A-Za-z0-9_.-]{0,63}$/.test(code) ? code.toUpperCase() : null;

/** Of a bad request the envelope has the specific words and the element the general ones. */
function messageOf({
  code,
  own,
  around,
}: {
  code: string | null;
  own: string;
  around: string;
}): string | null {
  const words = code === 'BAD_REQUEST_BODY' ? around || own : own || around;
  return plainText(words, LONGEST_MESSAGE) || null;
}

function fieldErrors(told: Element[]): FieldError[] {
  return told.flatMap((each) => {
    const code = codeOf(each);
    const field = code === null ? undefined : FIELD_OF_CODE.get(code);
    return code === null || field === undefined ? [] : [{ field, code }];
  });
}

/** Whether a build does not know the question: not every one has every path. */
export const isAbsent = ({ status }: Failure): boolean => status === 404 || status === 405;

import * as z from 'zod/mini';
import type { Identified, Invitation } from '../../session/flow';
import { lazy } from '../../session/once';
import { flag, id, name, text, word } from './field';

const prepared = lazy(() => z.object({ otp_sent: flag(), masked_email: text(), masked_phone: text() }));

/** Where a code went, or null when the payload does not tell, which is no failure (section 4.4.3). */
export function readPrepared(payload: unknown): { masked: string | null } | null {
  const read = z.safeParse(prepared(), payload);
  if (!read.success) return null;
  const masked = read.data.masked_phone || read.data.masked_email || null;
  return masked === null && read.data.otp_sent === null ? null : { masked };
}

const identified = lazy(() => z.object({ strategy: word(), connection_id: id(), provider: name() }));

/** Where an address signs in; everything but the two other ways is the password form (section 4.4.1). */
export function readIdentified(payload: unknown): Identified | null {
  const read = z.safeParse(identified(), payload);
  if (!read.success || read.data.strategy === '') return null;
  const { strategy, connection_id, provider } = read.data;
  if (strategy === 'sso') return { at: 'sso', connectionId: connection_id };
  return strategy === 'social' ? { at: 'social', provider: provider || null } : PASSWORD;
}

const PASSWORD: Identified = { at: 'password' };

const availability = lazy(() => z.object({ exists: flag() }));

/** Whether somebody has the identifier (section 4.4.9); null when the reply says neither. */
export function readTaken(payload: unknown): boolean | null {
  const read = z.safeParse(availability(), payload);
  return read.success ? read.data.exists : null;
}

const invited = lazy(() =>
  z.object({ valid: flag(), first_name: text(), last_name: text(), email: text(), error_code: word() }),
);

/** An invitation, valid or not (section 4.2.3); null when the payload is none. */
export function readInvitation(payload: unknown): Invitation | null {
  const read = z.safeParse(invited(), payload);
  if (!read.success) return null;
  const { valid, first_name, last_name, email, error_code } = read.data;
  if (valid === null && error_code === '') return null;
  return {
    valid: valid ?? false,
    firstName: first_name,
    lastName: last_name,
    email,
    code: error_code.toUpperCase() || null,
  };
}

const token = lazy(() => z.object({ token: word() }));

/** The token of a reply, never empty. */
export function readToken(payload: unknown): string | null {
  const read = z.safeParse(token(), payload);
  return read.success ? read.data.token || null : null;
}

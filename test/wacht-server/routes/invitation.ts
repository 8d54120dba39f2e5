import { Hono } from 'hono';
import { isEmail } from '../auth/fields';
import { findInvitation } from '../auth/invitations';
import { badRequest } from '../auth/refusal';
import { admitted, type Call, type Door } from '../call';
import { refused, silentError, success } from '../envelope';

/** Sections 4.2.3 and 4.2.4. */
export const invitationRoutes = (): Hono<Door> =>
  new Hono<Door>({ strict: false })
    .get('/deployment/invitations/validate', ({ env, req }) => validate(env.call, req.query('token') ?? ''))
    .post('/waitlist/join', ({ env }) => join(admitted(env.call)));

/** Always 200: the verdict is in the payload. */
function validate(call: Call, token: string): Response {
  const found = findInvitation(call.deployment, token);
  const { email = '', firstName = '', lastName = '' } = found.ok ? found.value : {};
  const [error] = found.ok ? [] : found.problem.errors;
  return success(call, {
    valid: found.ok,
    first_name: firstName,
    last_name: lastName,
    email,
    message: error?.message ?? '',
    error_code: error?.code,
  });
}

/** Who is on the list already stays on it. */
function join(call: Call): Response {
  const { settings, waitlist, newId } = call.deployment;
  if (settings.signUpMode !== 'waitlist') return silentError(call, 400);
  const { first_name: firstName = '', last_name: lastName = '', email: given = '' } = call.form;
  const email = given.trim().toLowerCase();
  if (!isEmail(email)) return refused(call, badRequest('Email address is required'));
  const entry = waitlist.get(email) ?? { id: newId(), firstName, lastName };
  waitlist.set(email, entry);
  return success(call, {
    message: 'Successfully joined the waitlist',
    entry: { id: entry.id, email, first_name: entry.firstName, last_name: entry.lastName },
  });
}

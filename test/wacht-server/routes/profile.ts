import { Hono } from 'hono';
import { completeProfile } from '../auth/complete-profile';
import { fieldsIn } from '../auth/fields';
import { usable } from '../auth/find-attempt';
import { type Admitted, admitted, type Door } from '../call';
import { refused, success } from '../envelope';
import { signInAttemptView } from '../views/attempt-view';
import { sessionView } from '../views/session-view';

/** Section 4.4.6. */
export const profileRoutes = (): Hono<Door> =>
  new Hono<Door>({ strict: false }).post('/auth/complete-profile', ({ env }) => complete(admitted(env.call)));

function complete(call: Admitted): Response {
  const { deployment, session, url, form } = call;
  const id = url.searchParams.get('attempt_id') ?? '';
  const known = session.attempts.find((one) => one.id === id);
  const open = usable(deployment, { id, found: known ? { attempt: known } : null, completed: 'said' });
  if (!open.ok) return refused(call, open.problem);
  const { attempt } = open.value;
  const problem = completeProfile(deployment, session, { attempt, fields: fieldsIn(form) });
  if (problem) return refused(call, problem);
  const shown = sessionView(deployment, session);
  if (attempt.completed) return success(call, shown);
  return success(call, { signin_attempt: signInAttemptView(deployment, session, attempt), session: shown });
}

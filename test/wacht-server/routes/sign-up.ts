import { Hono } from 'hono';
import { challengeProblem } from '../auth/challenge';
import { fieldsIn } from '../auth/fields';
import { beginSignUp } from '../auth/sign-up-flow';
import { type Admitted, admitted, type Door } from '../call';
import { refused, silentError, success } from '../envelope';
import { findByEmail, findByUsername } from '../people';
import { beforeChange, sessionView } from '../views/session-view';

/** Sections 4.4.9 and 4.5. */
export const signUpRoutes = (): Hono<Door> =>
  new Hono<Door>({ strict: false })
    .post('/auth/signup', ({ env }) => signUp(admitted(env.call)))
    .get('/auth/identifier-availability', ({ env, req }) =>
      availability(env.call, req.query('identifier') ?? '', req.query('type') ?? ''),
    );

function signUp(call: Admitted): Response {
  const { deployment, session, form } = call;
  const challenge = challengeProblem(call);
  if (challenge) return refused(call, challenge);
  const wish = {
    fields: fieldsIn(form),
    password: form.password || null,
    inviteToken: form.invite_token || null,
  };
  const shown = beforeChange(deployment, session);
  const begun = beginSignUp(deployment, session, wish);
  return begun.ok ? success(call, sessionView(deployment, shown())) : refused(call, begun.problem);
}

function availability(call: Door['Bindings']['call'], identifier: string, type: string): Response {
  if (type !== 'email' && type !== 'username') return silentError(call, 500);
  const find = type === 'email' ? findByEmail : findByUsername;
  return success(call, { exists: find(call.deployment, identifier) !== undefined });
}

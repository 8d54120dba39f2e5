import { Hono } from 'hono';
import { challengeProblem } from '../auth/challenge';
import { readGiven, strategyOf } from '../auth/given';
import { identify } from '../auth/identify';
import { beginSignIn } from '../auth/sign-in-flow';
import { FIRST_STEPS } from '../auth/steps';
import { type Admitted, admitted, type Door } from '../call';
import { formError, mutated, refused, success, textError } from '../envelope';
import { beforeChange, sessionView } from '../views/session-view';

/** Sections 4.4.1 and 4.4.2. */
export const signInRoutes = (): Hono<Door> =>
  new Hono<Door>({ strict: false })
    .post('/auth/identify', ({ env }) => {
      const call = admitted(env.call);
      if (!call.deployment.settings.identifies) return textError(call, 404, 'Resource does not exist');
      const challenge = challengeProblem(call);
      if (challenge) return refused(call, challenge);
      const { identifier } = call.form;
      return identifier ? success(call, identify(call.deployment, identifier, call.url)) : formError(call);
    })
    .post('/auth/signin', ({ env }) => signIn(admitted(env.call)));

function signIn(call: Admitted): Response {
  const { deployment, session, form } = call;
  const challenge = challengeProblem(call);
  if (challenge) return refused(call, challenge);
  const method = strategyOf(deployment, form);
  if (!method) return textError(call, 400, 'Invalid or missing strategy');
  const given = readGiven(deployment, method, form);
  if (!given) return formError(call);
  if (!given.ok) return refused(call, given.problem);
  const shown = beforeChange(deployment, session);
  const begun = beginSignIn(deployment, session, { ...given.value, method, firstStep: FIRST_STEPS[method] });
  if (!begun.ok) return refused(call, begun.problem);
  return mutated(call, sessionView(deployment, shown()));
}

import { Hono } from 'hono';
import { admitted, type Door } from '../call';
import { mutated, silentError, success } from '../envelope';
import { activate, readable, removeAllSignIns, removeSignIn } from '../sessions';
import { sessionView } from '../views/session-view';

/** Section 4.1.1 to 4.1.3. */
export const sessionRoutes = (): Hono<Door> =>
  new Hono<Door>({ strict: false })
    .get('/session', ({ env }) => {
      const call = admitted(env.call);
      const shown = readable(call.deployment, call.session);
      return success({ ...call, session: shown }, sessionView(call.deployment, shown));
    })
    .post('/session/switch-sign-in', ({ env, req }) => {
      const call = admitted(env.call);
      const { deployment, session } = call;
      const id = req.query('sign_in_id') ?? '';
      const nothingAsked = id === '' && deployment.traits.switchWithoutId === 'nothing';
      if (!nothingAsked && !activate(deployment, session, id)) return silentError(call, 400);
      return mutated(call, sessionView(deployment, session));
    })
    .post('/session/sign-out', ({ env, req }) => {
      const call = admitted(env.call);
      const { deployment, session } = call;
      const id = req.query('sign_in_id') ?? '';
      // The reply shows the session as it was before (section 4.1.3).
      const before = sessionView(deployment, session);
      if (id === '') removeAllSignIns(deployment, session);
      else if (!removeSignIn(deployment, session, id)) return silentError(call, 400);
      return success(call, before);
    });

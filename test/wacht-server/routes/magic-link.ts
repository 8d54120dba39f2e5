import { Hono } from 'hono';
import { openLink } from '../auth/magic-link';
import { admitted, type Door } from '../call';
import { refused, success } from '../envelope';
import { sessionView } from '../views/session-view';

/** Section 4.4.7. */
export const magicLinkRoutes = (): Hono<Door> =>
  new Hono<Door>({ strict: false }).get('/auth/verify-magic-link', ({ env, req }) => {
    const call = admitted(env.call);
    const { deployment, session } = call;
    const opened = { attemptId: req.query('attempt') ?? '', token: req.query('token') ?? '' };
    const problem = openLink(deployment, session, opened);
    return problem ? refused(call, problem) : success(call, sessionView(deployment, session));
  });

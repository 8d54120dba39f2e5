import { Hono } from 'hono';
import { admitted, type Door } from '../call';
import { success, textError } from '../envelope';
import { activeSignIn } from '../sessions';
import { issuerOf, signClaims } from '../token';

const LIFE = 30;
const SKEW = 5;

/** Section 4.1.6, for the default template. */
export const sessionTokenRoutes = (): Hono<Door> =>
  new Hono<Door>({ strict: false }).get('/session/token', ({ env, req }) => {
    const call = admitted(env.call);
    const { deployment, session } = call;
    const signIn = activeSignIn(deployment, session);
    if (!signIn) return textError(call, 400, 'No active sign in');
    if ((req.query('template') ?? 'default') !== 'default') return textError(call, 404, 'Template not found');
    const now = Math.floor(deployment.now() / 1000);
    const token = signClaims(deployment, {
      iss: issuerOf(deployment),
      sub: signIn.userId,
      iat: now,
      exp: now + LIFE + SKEW,
      sid: session.id,
      organization: signIn.place.organizationMembershipId,
      workspace: signIn.place.workspaceMembershipId,
      permissions: { organization: [], workspace: [] },
    });
    return success(call, { token, expires: (now + LIFE) * 1000 });
  });

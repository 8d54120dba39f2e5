import { Hono } from 'hono';
import { admitted, type Door } from '../call';
import { success, textError } from '../envelope';
import type { JsonObject } from '../raw-json';
import { activeSignIn } from '../sessions';
import type { TokenTemplate } from '../settings';
import type { Deployment } from '../store';
import { issuerOf, signClaims } from '../token';

const USUAL: TokenTemplate = { life: 30, metadata: {} };
const SKEW = 5;

/** Section 4.1.6. */
export const sessionTokenRoutes = (): Hono<Door> =>
  new Hono<Door>({ strict: false }).get('/session/token', ({ env, req }) => {
    const call = admitted(env.call);
    const { deployment, session } = call;
    const signIn = activeSignIn(deployment, session);
    if (!signIn) return textError(call, 400, 'No active sign in');
    const template = templateOf(deployment, req.query('template') ?? 'default');
    if (!template) return textError(call, 404, 'Template not found');
    const now = Math.floor(deployment.now() / 1000);
    const token = signClaims(deployment, {
      iss: issuerOf(deployment),
      sub: signIn.userId,
      iat: now,
      exp: now + template.life + SKEW,
      organization: signIn.place.organizationMembershipId,
      workspace: signIn.place.workspaceMembershipId,
      ...sessionClaims(deployment, session.id),
      metadata: template.metadata,
    });
    return success(call, { token, expires: (now + template.life) * 1000 });
  });

function templateOf({ settings }: Deployment, name: string): TokenTemplate | undefined {
  if (Object.hasOwn(settings.tokenTemplates, name)) return settings.tokenTemplates[name];
  return name === 'default' ? USUAL : undefined;
}

const sessionClaims = ({ traits }: Deployment, sessionId: string): JsonObject =>
  traits.tokenPermissions === 'flat'
    ? { sid: sessionId, session_id: sessionId, organization_permissions: [], workspace_permissions: [] }
    : { sid: sessionId, permissions: { organization: [], workspace: [] } };

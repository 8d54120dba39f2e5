import { createEmptySession } from './sessions';
import type { Deployment, Session } from './store';
import { isExpired, issueToken, readToken, type TokenClaims } from './token';

/** What a presented token leads to: a session, with the token to hand out (null: none), or a refusal. */
export type Admission =
  | { ok: true; session: Session; token: string | null }
  | { ok: false; status: 401 | 404 | 500; message: string };

const ROTATION_LIFE = 30 * 24 * 3600 * 1000;
const INVALID_SESSION: Admission = { ok: false, status: 401, message: 'Invalid session' };

/** The table of section 2.6, with the side effect of section 2.7. */
export function admit(deployment: Deployment, token: string | null): Admission {
  if (!token) return mint(deployment);
  const claims = readToken(deployment, token);
  if (typeof claims === 'string') return forged(deployment);
  if (isExpired(deployment, claims)) return rotate(deployment, claims);
  const session = deployment.sessions.get(claims.sessionId);
  if (!session) return lost(deployment);
  return { ok: true, session, token: deployment.traits.resendsValidToken ? token : null };
}

/** A new empty session, as for a request without any token. */
export function mint(deployment: Deployment): Admission {
  const session = createEmptySession(deployment);
  return { ok: true, session, token: issueToken(deployment, session.id) };
}

const forged = (deployment: Deployment): Admission =>
  deployment.traits.forgedToken === 'refused' ? INVALID_SESSION : mint(deployment);

const lost = (deployment: Deployment): Admission =>
  deployment.traits.lostSession === 'not-found'
    ? { ok: false, status: 404, message: 'Session not found' }
    : mint(deployment);

function rotate(deployment: Deployment, claims: TokenClaims): Admission {
  const now = deployment.now();
  const rotation = deployment.rotations.get(claims.rotationId);
  const gone = !rotation || (rotation.goneAt !== null && rotation.goneAt <= now);
  const session = rotation && deployment.sessions.get(rotation.sessionId);
  if (gone || !session || claims.expiresAt + ROTATION_LIFE <= now) return spent(deployment);
  rotation.goneAt ??= now + deployment.traits.rotationGrace;
  return { ok: true, session, token: issueToken(deployment, session.id) };
}

function spent(deployment: Deployment): Admission {
  const { spentToken } = deployment.traits;
  if (spentToken === 'refused') return INVALID_SESSION;
  if (spentToken === 'failed') return { ok: false, status: 500, message: 'Failed to refresh session' };
  return mint(deployment);
}

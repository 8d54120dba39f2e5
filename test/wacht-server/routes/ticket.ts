import { Hono } from 'hono';
import { takeTicket } from '../auth/ticket';
import type { TicketKind } from '../auth/ticket-record';
import { type Admitted, admitted, type Door } from '../call';
import { bare, refused, success } from '../envelope';
import type { JsonObject } from '../raw-json';
import { sessionView } from '../views/session-view';
import { foreignId } from '../views/wire';

/** Section 4.1.7. */
export const ticketRoutes = (): Hono<Door> =>
  new Hono<Door>({ strict: false }).get('/session/ticket/exchange', ({ env, req }) =>
    exchange(admitted(env.call), req.query('ticket') ?? ''),
  );

/** An older documentation page shows the reply bare, with a `context_group` and without the session (D25). */
function exchange(call: Admitted, ticket: string): Response {
  const { deployment, session } = call;
  const taken = takeTicket(deployment, session, ticket);
  if (!taken.ok) return refused(call, taken.problem);
  const reply: JsonObject = {
    success: true,
    message: 'Ticket exchanged successfully',
    session_id: foreignId(deployment, session.id),
    ...consoleOf(deployment.newId(), taken.value),
  };
  if (deployment.traits.ticketReply === 'bare') return bare(call, { ...reply, context_group: taken.value });
  return success(call, { ...reply, session: sessionView(deployment, session) });
}

/** What the kinds that sign nobody in let a page work with. */
function consoleOf(id: string, kind: TicketKind): JsonObject {
  if (kind === 'impersonation') return {};
  const actor = { id, display_name: 'Support desk', subject_type: 'user', external_key: 'desk-1' };
  return { actor, ...CONSOLES[kind](id) };
}

const CONSOLES: Record<Exclude<TicketKind, 'impersonation'>, (id: string) => JsonObject> = {
  agent: (id) => ({ agents: [{ id, name: 'Helper', description: 'Answers questions', child_agents: [] }] }),
  webhook: () => ({
    webhook_app: { app_slug: 'orders', name: 'Orders', signing_secret: SIGNING_SECRET, is_active: true },
  }),
  api_auth: (id) => ({
    api_auth_app: {
      id,
      app_slug: 'reports',
      name: 'Reports',
      key_prefix: 'rk',
      is_active: true,
      rate_limits: [],
    },
  }),
};

/** Never to be seen on any screen or disk of a client (section 4.1.7); tests look for it. */
export const SIGNING_SECRET = 'whsec_4b1d-never-to-be-shown';

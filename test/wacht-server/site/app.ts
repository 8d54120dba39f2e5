import { Hono } from 'hono';
import type { Call } from '../call';
import { siteSeesCookie } from '../cookies';
import { activate, removeAllSignIns, removeSignIn } from '../sessions';
import { siteBase } from '../views/deployment-view';
import { home } from './home';
import { magic } from './magic';
import { outbox, outboxJson } from './outbox';
import { goTo } from './page';
import { portalRoutes } from './portal-routes';
import { isRendered, noteOf, rendered } from './rendered';
import { ssoCallback } from './sso-callback';
import { signEverybodyIn, start, startWithTicket } from './start';
import { useTicket } from './ticket';
import { openVisit, type Visit } from './visit';

const pages = new Hono<{ Bindings: { visit: Visit } }>({ strict: false })
  .get('/', ({ env }) => home(env.visit))
  .get('/rendered', ({ env }) => rendered(env.visit))
  .post('/switch', ({ env }) => switchAccount(env.visit))
  .post('/sign-out', ({ env }) => signOut(env.visit))
  .route('/', portalRoutes)
  .get('/magic', ({ env }) => magic(env.visit))
  .get('/sso-callback', ({ env }) => ssoCallback(env.visit))
  .get('/start', ({ env }) => start(env.visit))
  .post('/start', ({ env }) => signEverybodyIn(env.visit))
  .post('/start/ticket', ({ env }) => startWithTicket(env.visit));
const site = new Hono<{ Bindings: { visit: Visit } }>({ strict: false })
  .route('/', pages)
  .route('/app', pages);

// On the site host alone: what was sent is nothing that an API tells.
const mailbox = new Hono<{ Bindings: { visit: Visit } }>({ strict: false })
  .get('/outbox', ({ env }) => outbox(env.visit))
  .get('/outbox.json', ({ env }) => outboxJson(env.visit));
const isMailbox = (url: URL): boolean => /^\/outbox(\.json)?\/?$/.test(url.pathname);

/** Answers for the customer app and its hosted pages. */
export async function answerSite(call: Call): Promise<Response> {
  const { deployment, request, url, entry } = call;
  const onSite = url.hostname !== deployment.spec.apiHost;
  if (onSite && isMailbox(url)) return mailbox.fetch(request, { visit: openVisit(call, '', false) });
  // A host-only cookie never reaches the site host, so there the same pages live beside the API.
  if (onSite && deployment.spec.mode === 'production' && !siteSeesCookie(deployment)) return moved(call);
  const base = onSite ? '' : '/app';
  const believes = isRendered(url) && noteOf(call) !== null;
  const visit = believes
    ? { call, base, session: null, token: null }
    : openVisit(call, base, mintsSession(request, url));
  const response = await (bringsTicket(request, url) ? useTicket(visit) : site.fetch(request, { visit }));
  entry.applied = response.status < 400;
  return response;
}

const mintsSession = (request: Request, url: URL): boolean =>
  request.method === 'POST'
    ? /\/(sign-in|sign-up|waitlist|start)(\/|$)/.test(url.pathname)
    : bringsTicket(request, url) || /\/magic\/?$/.test(url.pathname);

const bringsTicket = ({ method }: Request, { searchParams }: URL): boolean =>
  method === 'GET' && Boolean(searchParams.get('ticket'));

const moved = ({ deployment, url }: Call): Response =>
  new Response(null, {
    status: 307,
    headers: { location: `${siteBase(deployment, url)}${url.pathname}${url.search}` },
  });

function switchAccount(visit: Visit): Response {
  const { call, session } = visit;
  if (session) activate(call.deployment, session, call.form.sign_in_id ?? '');
  return goTo(visit, `${visit.base}/`);
}

function signOut(visit: Visit): Response {
  const { call, session } = visit;
  const id = call.form.sign_in_id ?? '';
  if (session && id === '') removeAllSignIns(call.deployment, session);
  if (session && id !== '') removeSignIn(call.deployment, session, id);
  return goTo(visit, `${visit.base}/`);
}

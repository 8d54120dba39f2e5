import type { Hono } from 'hono';
import { createProviderDirectory } from '../identity-providers/provider-directory';
import { createApi } from './api';
import { clientOf, RELAY_HOST } from './auth/oauth/oauth-client';
import type { Call, Door } from './call';
import { createControl } from './control';
import { addCorsHeaders, preflight } from './cors';
import { codedError } from './envelope';
import { createFaults } from './faults';
import { readForm } from './form';
import { createIds } from './ids';
import { createLimiter } from './limiter';
import { listen } from './listen';
import { type LoggedRequest, openEntry, withoutSecrets } from './log';
import { presentedSession } from './presented';
import { answerSite } from './site/app';
import { answerRelay } from './site/relay';
import type { DeploymentControl, DeploymentSpec, WachtServer, WachtServerOptions } from './spec';
import { createDeployment, type Deployment } from './store';
import { answerStruck } from './struck';

interface Tenant {
  deployment: Deployment;
  api: Hono<Door>;
  control: DeploymentControl;
}

/** A local Wacht with several deployments, told apart by host name alone. */
export function createWachtServer(options: WachtServerOptions): WachtServer {
  const { deployments, now: clock = Date.now, requestsPerMinute = Number.POSITIVE_INFINITY } = options;
  const { sent = () => undefined } = options;
  let ahead = 0;
  const now = (): number => clock() + ahead;
  const newId = createIds(now);
  const tenants = deployments.map((spec): Tenant => {
    const deployment = createDeployment(spec, { now, newId, sent, faults: createFaults() });
    return { deployment, api: createApi(deployment.traits), control: createControl(deployment) };
  });
  const providers = createProviderDirectory({
    now,
    clients: (_, doorway) => deploymentsOf(tenants).map((deployment) => clientOf(deployment, doorway)),
    inUse: () => deploymentsOf(tenants).flatMap(({ settings }) => settings.socialProviders),
  });
  const log: LoggedRequest[] = [];
  const files: WachtServer['files'] = new Map();
  const limit = createLimiter(requestsPerMinute, now);

  const reply = async (request: Request): Promise<Response> => {
    const url = new URL(request.url);
    const entry = openEntry(request, url, now());
    log.push(entry);
    const end = () => {
      entry.endedAt ??= now();
    };
    request.signal.addEventListener('abort', end, { once: true });
    const file = files.get(`${url.hostname}${url.pathname}`);
    const response = await (file ? file() : route({ tenants, limit, request, url, entry })).finally(end);
    entry.status = response.status;
    response.headers.set('date', new Date(now()).toUTCString());
    return response;
  };
  const fetch = (request: Request): Promise<Response> => unlessAborted(request, reply);

  return {
    fetch,
    log,
    files,
    now,
    advance: (ms) => {
      ahead += ms;
    },
    listen: (port = 0, listenOptions = {}) => listen({ fetch, providers }, port, listenOptions),
    provider: (name) => providers.social(name),
    addIdentityProvider: (provider) => providers.add(provider),
    providerLog: providers.log,
    deployment: (apiHost) => controlOf(tenants, apiHost),
  };
}

function controlOf(tenants: Tenant[], apiHost: string): DeploymentControl {
  const tenant = tenants.find(({ deployment }) => deployment.spec.apiHost === apiHost);
  if (!tenant) throw new Error(`no deployment ${apiHost}`);
  return tenant.control;
}

const deploymentsOf = (tenants: Tenant[]): Deployment[] => tenants.map(({ deployment }) => deployment);

interface Arrival {
  tenants: Tenant[];
  limit: ReturnType<typeof createLimiter>;
  request: Request;
  url: URL;
  entry: LoggedRequest;
}

async function route({ tenants, limit, request, url, entry }: Arrival): Promise<Response> {
  const { hostname } = url;
  if (hostname === RELAY_HOST) return answerRelay(deploymentsOf(tenants), url);
  const tenant = tenants.find(({ deployment: { spec } }) => hostsOf(spec).includes(hostname));
  if (!tenant) return Response.json({ message: 'Deployment not found' }, { status: 404 });
  const { deployment } = tenant;
  const form = await readForm(request);
  entry.form = withoutSecrets(form);
  const call: Call = { request, url, form, deployment, entry, session: null, numericIds: false };
  const isApi = apiHostsOf(deployment.spec).includes(hostname) && !/^\/app(\/|$)/.test(url.pathname);
  return isApi ? limited(call, { limit, tenant }) : answerSite(call);
}

const apiHostsOf = ({ apiHost, alsoAt = [] }: DeploymentSpec): string[] => [apiHost, ...alsoAt];

const hostsOf = (spec: DeploymentSpec): (string | undefined)[] => [
  ...apiHostsOf(spec),
  spec.siteHost,
  spec.portalHost,
  `www.${spec.siteHost}`,
];

// Every request comes from this one machine, so the client's address is always the same.
const ADDRESS = '127.0.0.1';

async function limited(
  call: Call,
  { limit, tenant }: Pick<Arrival, 'limit'> & { tenant: Tenant },
): Promise<Response> {
  const { request, url } = call;
  const { allowed, headers } = limit({
    address: ADDRESS,
    client: request.headers.get('x-forwarded-for'),
    path: url.pathname,
    sessionId: presentedSession(call),
  });
  // The limiter runs first: no session and no CORS headers on its refusals (section 3.6).
  const response = allowed
    ? await answerApi(call, tenant)
    : codedError(call, { status: 429, code: 'TOO_MANY_REQUESTS', message: 'Too many requests' });
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  return response;
}

async function answerApi(call: Call, { deployment, api }: Tenant): Promise<Response> {
  const { request, url } = call;
  if (request.method === 'OPTIONS') return preflight(deployment, request);
  const struck = deployment.faults.take(request.method, url.pathname);
  const response = await answerStruck({ call, api }, struck);
  addCorsHeaders(deployment, request, response.headers);
  return response;
}

/** As the browser does: an aborted request rejects at once, whatever the server goes on to do. */
function unlessAborted(request: Request, reply: (request: Request) => Promise<Response>): Promise<Response> {
  const { signal } = request;
  if (signal.aborted) return Promise.reject(signal.reason);
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    reply(request).then(resolve, reject);
  });
}

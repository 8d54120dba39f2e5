import type { Failure } from '../../lib/session/failure';
import { createWachtClient } from '../../lib/wacht/client';
import type { Answer } from '../../lib/wacht/ports';
import {
  cookieFetch,
  createWachtServer,
  type DeploymentSettings,
  type Dialect,
  type PersonSpec,
} from '../wacht-server';

const HOST = 'frontend.acme.localhost';
export const ORIGIN = `http://${HOST}`;
export const DIALECTS: Dialect[] = ['seed', 'go25', 'go26-early', 'go26-latest'];

const ADA: PersonSpec = {
  firstName: 'Ada',
  lastName: 'Quell',
  username: 'ada',
  email: 'ada@quell.example',
  phone: '+447700900123',
  password: 'long & safe 1',
};

/** A server with Ada on it and a client in a session of its own. */
export async function meet(dialect: Dialect, { settings = {}, person = {} }: Asked = {}) {
  const server = createWachtServer({
    deployments: [
      { apiHost: HOST, siteHost: 'acme.localhost', name: 'Acme', mode: 'production', dialect, settings },
    ],
  });
  const control = server.deployment(HOST);
  const fetch = cookieFetch(server);
  const ports = { fetch, now: server.now, online: () => true, hostGranted: async () => true, tokens: null };
  const client = createWachtClient({ origin: ORIGIN, mode: 'production' }, ports);
  const ada = control.addPerson({ ...ADA, ...person });
  const sessionId = value(await client.session()).id;
  return { server, control, client, fetch, ada, truth: () => control.session(sessionId) };
}

interface Asked {
  settings?: Partial<DeploymentSettings>;
  person?: PersonSpec;
}

export type World = Awaited<ReturnType<typeof meet>>;

export function value<Value>(answer: Awaited<Answer<Value>>): Value {
  if (!answer.ok) throw new Error(`refused: ${JSON.stringify(answer.problem)}`);
  return answer.value.value;
}

export function problem(answer: Awaited<Answer<unknown>>): Failure {
  if (answer.ok) throw new Error('not refused');
  return answer.problem;
}

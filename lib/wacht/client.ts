import { done } from '../result';
import type { Failure } from '../session/failure';
import type { Deployment, Mode, Origin, Session, SignInId, ToldPlaces } from '../session/types';
import { ask, askSession, needed, sliced } from './ask';
import { type AuthClient, createAuth } from './auth';
import { createExchange, type Exchange } from './exchange';
import { createInspect, type InspectClient } from './inspect';
import type { Answer, TokenKeeper, Transport } from './ports';
import { readDeployment } from './read/deployment';
import { usable } from './read/field';
import { readMemberships, toldPlaces } from './read/places';
import { readMeta } from './read/ui-settings';
import type { Call, Fields } from './request';

export type { Answer, Ended, Passage, Reply, TokenKeeper, Transport } from './ports';
export type { Outgoing } from './read/outgoing';

/**
 * The frontend API of one deployment, as far as the switcher uses it. Nothing is ever sent again by itself
 * (rule CR-7) but for the one PUT of section 4.1.4 of the protocol; one question at a time is the owner's care.
 */
export interface WachtClient extends AuthClient, InspectClient {
  /** An unusable payload is a failure of kind `parse`. `withoutToken` matters in staging only. */
  session(how?: { withoutToken: boolean }): Answer<Session>;
  /** Null: success, but the payload is unusable, so read the session again (rule TR-1). */
  switchSignIn(id: SignInId): Answer<Session | null>;
  /** Throws on an empty id, because the server would understand "everybody". */
  signOut(id: SignInId): Answer<null>;
  signOutAll(): Answer<null>;
  /** Null clears the organisation and the workspace. */
  switchOrganization(id: string | null): Answer<null>;
  switchWorkspace(id: string): Answer<null>;
  /** Where the active account can work. */
  places(): Answer<ToldPlaces>;
  /** What a host says of itself, null on builds that do not; creates no session. A host that is no Wacht fails. */
  meta(): Answer<{ name: string | null }>;
  deployment(): Answer<Deployment>;
}

export function createWachtClient(
  deployment: { origin: Origin; mode: Mode },
  ports: Transport & { tokens: TokenKeeper | null },
): WachtClient {
  const { origin } = deployment;
  const exchange = createExchange(deployment, ports);
  const change = (call: Call) => askSession(exchange, { call });

  return {
    ...createAuth(exchange),
    ...createInspect(exchange),
    session: async (how = { withoutToken: false }) =>
      needed(await askSession(exchange, { call: reading('/session'), ...how })),
    switchSignIn: async (id) => change(writing('/session/switch-sign-in', { sign_in_id: usable(id) })),
    signOut: async (id) =>
      withIdAlone(await change(writing('/session/sign-out', { sign_in_id: usable(id) }))),
    signOutAll: async () => withIdAlone(await change(writing('/session/sign-out', {}))),
    switchOrganization: async (id) =>
      switchPlace(
        exchange,
        writing('/session/switch-organization', id === null ? {} : { organization_id: usable(id) }),
      ),
    switchWorkspace: async (id) =>
      switchPlace(exchange, writing('/session/switch-workspace', { workspace_id: usable(id) })),
    places: () => places(exchange),
    meta: () => meta(exchange, origin),
    deployment: async () =>
      needed(
        await ask(exchange, {
          call: reading('/deployment'),
          read: (payload) => readDeployment(payload, origin),
        }),
      ),
  };
}

const META: Call = { method: 'GET', path: '/.well-known/meta', anonymous: true };

/** Older builds do not know the question, which is no word about the host (section 2.7). */
async function meta(exchange: Exchange, origin: Origin): Answer<{ name: string | null }> {
  const told = await needed(
    await ask(exchange, { call: META, read: (payload) => readMeta(payload, origin) }),
  );
  if (told.ok || !isUnknownHere(told.problem)) return told;
  return done({ value: { name: null }, sessionId: null, serverTime: null });
}

const reading = (path: Call['path']): Call => ({ method: 'GET', path });
const writing = (path: Call['path'], query: Fields): Call => ({ method: 'POST', path, query });

/** The session in these replies is the one before the change (sections 4.1.3 and 4.1.4): only its id is good. */
async function withIdAlone(changed: Awaited<Answer<Session | null>>): Answer<null> {
  return changed.ok ? done({ ...changed.value, value: null }) : changed;
}

/** Older builds want PUT; it is tried once, only when the server has told that it did nothing (section 4.1.4). */
async function switchPlace(exchange: Exchange, call: Call): Answer<null> {
  const switched = await askSession(exchange, { call });
  if (switched.ok || !wantsPut(switched.problem)) return withIdAlone(switched);
  return withIdAlone(await askSession(exchange, { call: { ...call, method: 'PUT' } }));
}

const wantsPut = (failure: Failure): boolean =>
  (failure.kind === 'http' && failure.status === 405) || isUnknownHere(failure);

/** A Wacht has said that its build has no such route; nothing was done. */
const isUnknownHere = ({ kind, status, message }: Failure): boolean =>
  kind === 'http' && status === 404 && /resource does not exist/i.test(message ?? '');

/** A build without workspaces does not have the second list. */
async function places(exchange: Exchange): Answer<ToldPlaces> {
  const organizations = await memberships(exchange, '/me/organization-memberships');
  if (!organizations.ok) return organizations;
  const workspaces = await memberships(exchange, '/me/workspace-memberships');
  if (!workspaces.ok && workspaces.problem.status !== 404) return workspaces;
  const inside = workspaces.ok ? workspaces.value.value : [];
  return done({ ...organizations.value, value: toldPlaces(organizations.value.value, inside) });
}

const memberships = async (exchange: Exchange, path: Call['path']) =>
  needed(await ask(exchange, { call: reading(path), read: sliced(readMemberships) }));

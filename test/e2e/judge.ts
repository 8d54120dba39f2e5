import type { LoggedRequest } from '../wacht-server';
import { until } from './until';
import type { App, World } from './world';

// Stories are judged by what reached the server, not by what the extension says of itself.

export interface Asked {
  path?: string;
  method?: string;
}

/** Requests to the API host of an app, made by the extension or by anyone. */
export const requests = (
  { server }: World,
  { apiHost }: App,
  { path, method }: Asked = {},
): LoggedRequest[] =>
  server.log.filter(
    (entry) =>
      entry.host.split(':')[0] === apiHost &&
      (path === undefined || entry.path === path) &&
      (method === undefined || entry.method === method),
  );

export const switches = (world: World, app: App): LoggedRequest[] =>
  requests(world, app, { path: '/session/switch-sign-in', method: 'POST' });

/** E-mail address of the active person, or null. */
export function activeOf(app: App): string | null {
  const truth = app.control.session(sessionOf(app));
  const active = truth.signIns.find(({ id }) => id === truth.activeSignInId);
  return Object.entries(app.people).find(([, userId]) => userId === active?.userId)?.[0] ?? null;
}

/** The session that people are signed in to; there must be but one. */
export function sessionOf({ name, control }: App): string {
  const lived = control.sessions().filter((id) => control.session(id).signIns.length > 0);
  const [id, ...others] = lived.length > 0 ? lived : control.sessions();
  if (id === undefined || others.length > 0) throw new Error(`${name} has not one session to speak of`);
  return id;
}

/** Waits until a request has arrived. */
export async function arrived(world: World, app: App, asked: Asked): Promise<void> {
  await until(async () => requests(world, app, asked).length > 0, {
    instead: () => `${asked.method ?? ''} ${asked.path ?? 'anything'} did not arrive`,
  });
}

/** Its age counts from when it was received, which nobody but the extension sees. */
const ON_ITS_WAY = 1500;

/** Waits until the last read is old enough that opening the popup reads again (law L10: not within 5 s). */
export async function readIsOld(world: World, app: App): Promise<void> {
  const { server } = world;
  const last = Math.max(...requests(world, app, { method: 'GET' }).map(({ at }) => at));
  await until(async () => server.now() - last > 5000 + ON_ITS_WAY, {
    instead: () => 'the clock stands still',
  });
}

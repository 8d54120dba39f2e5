import type { App } from '../e2e/world';

/** An app to connect, and the session that the browser has there. */
export interface Seat {
  origin: string;
  /** The app's own pages. */
  site: string;
  apiHost: string;
  mode: 'production' | 'staging';
  cookie: { name: string; value: string };
}

/** Everybody of the app signed in, the first one active. */
export function takeSeat({ api, site, apiHost, control, people }: App, most = 5): Seat {
  const users = Object.values(people).slice(0, most);
  const { cookie } = control.createSession(users.map((userId) => ({ userId })));
  return { origin: api, site, apiHost, mode: 'production', cookie: cookieOf(cookie) };
}

/** A value may hold what ends the name. */
export function cookieOf(text: string): Seat['cookie'] {
  const [name = '', ...value] = text.split('=');
  return { name, value: value.join('=') };
}

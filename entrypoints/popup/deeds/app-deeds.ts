import { cookieHosts } from '../../../lib/session/needed-hosts';
import type { Origin } from '../../../lib/session/types';
import { askChange, refresh, whileRefreshing } from './answering';
import type { DeedPorts } from './deed-ports';
import { openApp, paintAnswer } from './painting';

/** Shows another app, then reads it. */
export async function chooseApp(ports: DeedPorts, origin: Origin): Promise<void> {
  ports.happen({ kind: 'closed' });
  if (origin === ports.current().origin) return;
  await openApp(ports, origin);
  await refresh(ports);
}

/** The next app of the list in a direction, round its ends. */
export async function stepApp(ports: DeedPorts, by: 1 | -1): Promise<void> {
  const { index, origin } = ports.current();
  const origins = index?.apps.map(({ face }) => face.origin) ?? [];
  const next = origins.at((origins.indexOf(origin ?? '') + by) % Math.max(1, origins.length));
  if (next) await chooseApp(ports, next);
}

/** Asks for hosts that were named. The worker hears of the grant by itself: in Chromium no popup outlives the prompt. */
export async function allow(ports: DeedPorts, hosts: Origin[]): Promise<void> {
  if (await ports.requestHosts(hosts)) await refresh(ports);
}

/** The worker is told first: it goes on alone where the popup does not outlive the prompt. */
export async function allowTabs(ports: DeedPorts, pages: Origin[]): Promise<void> {
  const { origin } = ports.current();
  if (origin === null) return;
  // Of this app, whichever is on screen by the time that the browser is answered.
  const tell = (asked: Origin[]) => paintAnswer(ports, ports.ask.allowTabs({ origin, pages: asked }));
  const told = tell(pages);
  const granted = await ports.requestHosts(cookieHosts(pages));
  await told;
  if (!granted) await tell([]);
}

/** Starts over what the server refuses, which is several requests. */
export async function repair(ports: DeedPorts): Promise<void> {
  await whileRefreshing(ports, true, () =>
    askChange(ports, { ask: (origin) => ports.ask.repair({ origin }) }),
  );
}

import type { Origin } from '../../../lib/session/types';
import type { Choose } from '../state/intent';
import { switchSince } from '../state/row-look';
import { addBarred, rowOf, rowsBarred } from '../state/selectors';
import { closed, isOpened, opened } from '../state/several/stops';
import { startState } from '../state/state';
import { chooseApp } from './app-deeds';
import type { AskedPorts } from './deed-ports';
import { chooseLeaf } from './leaf-deeds';
import { askRest } from './painting';
import { choose } from './switching';
import { portsOf } from './there-ports';

interface Chosen extends Pick<Choose, 'key' | 'app'> {
  then: (() => void) | undefined;
}

/** Enter or a click on a row of any app, and with `goes` the way to that app. What is no account there is a leaf of one. */
export function chooseThere(ports: AskedPorts, { key, app, goes }: Choose): void {
  const there = portsOf(ports, app);
  const state = there?.current();
  const then = goes ? () => void goToApp(ports, app) : undefined;
  if (!there || !state || key === '') chooseAppRow(ports, app, goes);
  else if (key === state.view?.activeKey && switchSince(state) === null) void goToApp(ports, app);
  else if (!rowOf(state, key)) chooseLeaf(there, key, then);
  else chooseAccount(ports, there, { key, app, then });
}

function chooseAccount(ports: AskedPorts, there: AskedPorts, { key, app, then }: Chosen): void {
  const state = there.current();
  // What stands in the way there is told where that app is in front.
  const isBarred =
    rowsBarred(state) !== null || (rowOf(state, key)?.state === 'ended' && addBarred(state) !== null);
  if (app !== undefined && isBarred) void chooseApp(ports, app);
  else choose(there, key, then);
}

/** Unfolds it or folds it again; where nobody is listed there, that app comes to the front. */
function chooseAppRow(ports: AskedPorts, app: Origin | undefined, goes = false): void {
  if (app === undefined) return;
  if (goes) return void goToApp(ports, app);
  const state = ports.current();
  const face = state.others?.[app]?.view?.app;
  const hasAccounts = state.index?.apps.some((each) => each.face.origin === app && each.count);
  if (!face || !hasAccounts) return void chooseApp(ports, app);
  const stop = { face, row: null, isActive: false };
  ports.happen({ kind: 'changed', to: isOpened(state, app) ? closed(state, stop) : opened(state, stop) });
}

/** Opens the app's own page about the active account. */
export async function manage(ports: AskedPorts): Promise<void> {
  const { origin } = ports.current();
  ports.happen({ kind: 'closed' });
  if (origin === null) return;
  const answer = await ports.ask.manage({ origin });
  // In Firefox the popup would stay open over the page.
  if (answer.ok && answer.value) ports.close();
}

/** To a tab of the app, or to a new one; where it names no page, it comes to the front here. */
export async function goToApp(ports: AskedPorts, app: Origin | undefined): Promise<void> {
  const origin = app ?? ports.current().origin;
  if (origin === null) return;
  const answer = await ports.ask.goToApp({ origin });
  // In Firefox the popup would stay open over the page.
  if (answer.ok && answer.value) ports.close();
  else await chooseApp(ports, origin);
}

/** Reads what is known of other apps; of those that are read already, the rest. No server is asked. */
export async function lookAround(ports: AskedPorts, apps: Origin[]): Promise<void> {
  const isRead = (app: Origin) => ports.current().others?.[app] !== undefined;
  const known = apps.filter(isRead);
  const fresh = apps.filter((app) => !isRead(app));
  if (fresh.length > 0) await readCaches(ports, fresh);
  // The worker knows what the cache has lost.
  const lost = fresh.filter((app) => !ports.current().others?.[app]?.view);
  for (const app of [...known, ...lost]) {
    const there = portsOf(ports, app);
    if (there) void askRest(there);
  }
}

async function readCaches(ports: AskedPorts, apps: Origin[]): Promise<void> {
  const views = await Promise.all(apps.map((app) => ports.readPaint(app)));
  const state = { ...ports.current(), others: undefined };
  const read = apps.map((app, n) => [app, startState({ ...state, origin: app, view: views[n] ?? null })]);
  // What came meanwhile is newer.
  const others = { ...Object.fromEntries(read), ...ports.current().others };
  ports.happen({ kind: 'changed', to: { others } });
}

import type { Result } from '../../../lib/result';
import { insist } from '../../../lib/rpc/insist';
import type { Failure } from '../../../lib/session/failure';
import type { Origin } from '../../../lib/session/types';
import { isNewer, type View } from '../../../lib/session/view';
import type { DeedPorts } from './deed-ports';

export type ViewAnswer = Promise<Result<View, Failure>>;

/** Paints what the worker shows, told as news or as an answer, unless what is on screen is as new (law L12). */
export function paint(ports: DeedPorts, view: View): void {
  const before = ports.current().view;
  ports.happen({ kind: 'painted', view });
  if (ports.current().view !== before) void askRest(ports);
}

/** The news of an answer may be slower than the answer: without this the mark would jump back in between. */
export async function paintAnswer(ports: DeedPorts, asked: ViewAnswer): ViewAnswer {
  const answer = await asked;
  if (answer.ok) paint(ports, answer.value);
  return answer;
}

/** Puts an app on screen, from its cache first; false when somebody else has done so meanwhile. */
export async function openApp(ports: DeedPorts, origin: Origin): Promise<boolean> {
  const view = await ports.readPaint(origin);
  if (ports.current().origin === origin) return false;
  ports.happen({ kind: 'app-chosen', origin, view });
  ports.focusFilter();
  void askRest(ports);
  return true;
}

/**
 * A painted view holds the first rows only, and a lost cache none: the worker has them all, and asks nobody. Of many
 * news in a row each would bring thousands: what comes while the worker is asked waits for its answer.
 */
export async function askRest(ports: DeedPorts): Promise<void> {
  const { ask, current, happen } = ports;
  const { origin, view, owed, asksRest } = current();
  if (origin === null || asksRest || (view && owed === 0)) return;
  happen({ kind: 'changed', to: { asksRest: true } });
  const answer = await insist(() => ask.view({ origin }));
  if (current().origin !== origin) return;
  happen({ kind: 'changed', to: { asksRest: false } });
  if (!answer.ok) return;
  happen({ kind: 'painted', view: answer.value });
  const { view: shown } = current();
  if (shown && shown !== view && isNewer(shown, answer.value)) await askRest(ports);
}

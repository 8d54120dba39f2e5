import type { Result } from '../../../lib/result';
import type { Failure } from '../../../lib/session/failure';
import type { Origin } from '../../../lib/session/types';
import type { View } from '../../../lib/session/view';
import type { DeedPorts } from './deed-ports';

export type ViewAnswer = Promise<Result<View, Failure>>;

/** Paints what the worker shows, told as news or as an answer, unless what is on screen is as new (law L12). */
export function paint(ports: DeedPorts, view: View): void {
  ports.happen({ kind: 'painted', view });
  void askRest(ports, view);
}

/** The news of an answer may be slower than the answer: without this the mark would jump back in between. */
export async function paintAnswer(ports: DeedPorts, asked: ViewAnswer): ViewAnswer {
  const answer = await asked;
  if (answer.ok) paint(ports, answer.value);
  return answer;
}

/** Puts an app on screen, from its cache first. */
export async function openApp(ports: DeedPorts, origin: Origin): Promise<void> {
  const view = await ports.readPaint(origin);
  ports.happen({ kind: 'app-chosen', origin, view });
  void askRest(ports, view);
}

/** A painted view holds the first rows only; the filter needs the others too. */
export async function askRest({ ask, current, happen }: DeedPorts, view: View | null): Promise<void> {
  if (!view?.more || current().view !== view) return;
  const whole = await ask.view({ origin: view.app.origin });
  if (whole.ok) happen({ kind: 'painted', view: whole.value });
}

import { failureWords } from '../../../../lib/i18n/failure-words';
import { isolated } from '../../../../lib/i18n/words';
import type { Elsewhere } from '../../../../lib/session/elsewhere';
import type { Failure } from '../../../../lib/session/failure';
import type { FlowView } from '../../../../lib/session/flow';
import { type FlowRefusal, flowRefusals } from '../../../../lib/session/refusal/flow-refusal';
import type { FlowQuestion } from '../../../../lib/session/refusal/question';
import type { Problem, WayOn } from '../state/state';
import { isPasswordWay } from '../state/ways';
import { elsewhereWords } from './elsewhere-words';

/** One of the questions of the sign-in pages; what is asked elsewhere names whom, too. */
export type AskedFor = Exclude<FlowQuestion, Elsewhere['by'] | 'hosted'> | Elsewhere;

export interface Asked {
  asked: AskedFor;
  flow: FlowView;
}

/** What went wrong as the person reads it; nothing when it was they who stopped it. */
export function problemsOf(failure: Failure, { asked, flow }: Asked): Problem[] {
  if (failure.kind === 'aborted') return [];
  const factor = flow.state.at === 'step' ? flow.state.factor : null;
  const refusals = flowRefusals(failure, { asked: questionOf(asked), factor });
  return refusals.map((refusal) => ({
    field: refusal.field,
    text: sentence(refusal, failure, { asked, flow }),
    next: wayOn(refusal, { asked, flow }),
  }));
}

function questionOf(asked: AskedFor): FlowQuestion {
  if (typeof asked === 'string') return asked;
  return asked.by === 'app' ? 'hosted' : asked.by;
}

/** Whom the server sends to an organisation that cannot be reached may still have a password. */
function wayOn({ what, next }: FlowRefusal, { asked, flow }: Asked): WayOn {
  if (what === 'sign-up-by-invitation') return 'invitation';
  const stuck = next === 'none' || next === 'retry' || next === 'other-way';
  const bySso = typeof asked !== 'string' && asked.by === 'sso';
  return stuck && bySso && flow.settings.ways.some(isPasswordWay) ? 'password' : next;
}

function sentence({ what, words: said }: FlowRefusal, failure: Failure, { asked, flow }: Asked): string {
  const app = isolated(flow.app.name);
  if (said !== null) return said;
  if (what === 'no-address') return unavailable(asked, flow);
  return failureWords(what, { app, status: failure.status ?? 0 });
}

const unavailable = (asked: AskedFor, { app }: FlowView): string =>
  elsewhereWords(typeof asked === 'string' ? { by: 'app' } : asked, app.name).unavailable;

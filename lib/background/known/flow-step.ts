import type { EventOf, FlowEvent } from './flow-event';
import { type Asked, askedOf, type FlowRecord, type FlowStart, type Standing, tabOf } from './flow-record';
import { behindOf, tabStep } from './tab-step';

/** The flow after one event; one that does not concern where the flow stands changes nothing. Pure. */
export function flowStep(flow: FlowRecord, event: FlowEvent): FlowRecord {
  if ('of' in event && event.of !== flow.question) return flow;
  switch (event.kind) {
    case 'asking':
      return { ...flow, ...fresh(event.start), ...event.told, standing: { at: 'asked', asked: UNNAMED } };
    case 'restarted':
      return afterRestart(flow, event);
    case 'rebased':
      return { ...flow, ...event.start };
    case 'stay-chosen':
      return { ...flow, stay: event.stay };
    case 'went-aside':
      return askedOf(flow)?.attemptId ? flow : { ...flow, aside: event.aside, identifier: event.identifier };
    case 'attempt-known':
    case 'factor-chosen':
    case 'sending':
      return withAsked(flow, event);
    case 'given-up':
      return isAt(flow, ['asked', 'leaving']) ? { ...flow, standing: { at: 'form' } } : flow;
    case 'locked-out':
      return isAt(flow, ['form', 'asked'])
        ? { ...flow, standing: { at: 'locked', until: event.until } }
        : flow;
    case 'leaving':
      return isAt(flow, ['over'])
        ? flow
        : { ...flow, standing: { at: 'leaving', exit: event.exit, asked: askedOf(flow) } };
    case 'over':
      return afterEnd(flow, event);
    default:
      return tabStep(flow, event);
  }
}

const isAt = ({ standing }: FlowRecord, places: Standing['at'][]): boolean => places.includes(standing.at);

/** How every flow is before its answers come. */
const fresh = (start: FlowStart) => ({ ...start, way: null, byTicket: false, behind: null });

const UNNAMED: Asked = { attemptId: null, factor: null, sent: null };

/** The same flow at its first form: what was typed stays, the attempt is left to run out (rule FR-15). */
const afterRestart = (
  flow: FlowRecord,
  { attempt, start, forgetsWho }: EventOf<'restarted'>,
): FlowRecord => ({
  ...flow,
  ...fresh(start),
  kind: attempt,
  identifier: forgetsWho ? '' : flow.identifier,
  standing: { at: 'form' },
  aside: null,
});

type Answered = EventOf<'attempt-known' | 'factor-chosen' | 'sending'>;

function withAsked(flow: FlowRecord, event: Answered): FlowRecord {
  const { standing } = flow;
  if (!('asked' in standing) || !standing.asked) return flow;
  return { ...flow, standing: { ...standing, asked: answered(standing.asked, event) } };
}

/** What was chosen and sent for one attempt says nothing of another. */
function answered(asked: Asked, event: Answered): Asked {
  switch (event.kind) {
    case 'attempt-known':
      return asked.attemptId === event.id ? asked : { ...UNNAMED, attemptId: event.id };
    case 'factor-chosen':
      return { ...asked, factor: event.factor };
    case 'sending':
      return { ...asked, sent: event.sent };
  }
}

/** A tab may just be on its way to where its sign-in ends. One in which nobody new came in is the person's own. */
const afterEnd = (flow: FlowRecord, { outcome, at }: EventOf<'over'>): FlowRecord => ({
  ...flow,
  standing: { at: 'over', outcome },
  behind: outcome.at === 'done' ? behindOf(tabOf(flow), at) : null,
});

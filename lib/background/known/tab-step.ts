import type { Left, LeftBecause } from '../../session/elsewhere';
import type { EventOf, TabEvent } from './flow-event';
import { type Asked, askedOf, type FlowRecord, type FlowTab, type Standing, tabOf } from './flow-record';

/** The flow after something happened around a tab of it. Pure. */
export function tabStep(flow: FlowRecord, event: TabEvent): FlowRecord {
  if ('id' in event && event.id !== tabOf(flow)?.id) return flow;
  switch (event.kind) {
    case 'tab-opened':
      return afterOpening(flow, event.tab);
    case 'tab-ended':
      return afterTabEnd(flow, event);
    case 'tab-left-behind':
      return { ...withoutTab(flow), behind: behindOf(tabOf(flow), event.at) };
    case 'tab-let-go':
      return { ...withoutTab(flow), behind: null };
    case 'came-back':
      return afterReturn(flow, event.how);
    case 'session-replaced':
      return afterReplacement(flow, event);
    case 'browser-started':
      return afterBrowserStart(flow, event.run);
  }
}

/** Who went back meanwhile has a tab of their own. */
const afterOpening = (flow: FlowRecord, tab: FlowTab): FlowRecord =>
  flow.standing.at === 'leaving'
    ? { ...flow, standing: { at: 'tab', tab, asked: flow.standing.asked }, behind: null }
    : flow;

const withoutTab = (flow: FlowRecord): FlowRecord =>
  flow.standing.at === 'tab' ? { ...flow, standing: backOn(flow.standing.asked) } : flow;

/** The same tab, once nothing is left to do in it. */
export const behindOf = (tab: FlowTab | null, at: number): FlowTab | null =>
  tab && { ...tab, ended: { at, why: 'unchanged' } };

/** Only the first end counts. */
function afterTabEnd(flow: FlowRecord, { at, why }: EventOf<'tab-ended'>): FlowRecord {
  const { standing } = flow;
  if (standing.at !== 'tab' || standing.tab.ended) return flow;
  return { ...flow, standing: { ...standing, tab: { ...standing.tab, ended: { at, why } } } };
}

/** A step that our page had asked for, and could not do itself, is still to be done. */
function afterReturn(flow: FlowRecord, how: Omit<Left, 'elsewhere'>): FlowRecord {
  if (flow.standing.at !== 'tab') return flow;
  const { tab, asked } = flow.standing;
  const isHalfWay = tab.elsewhere.by === 'app' && asked !== null && asked.attemptId !== null;
  const left = { elsewhere: tab.elsewhere, ...how };
  return { ...flow, standing: isHalfWay ? { at: 'asked', asked } : { at: 'left', left, asked } };
}

/** A session of the browser's that was replaced while the person was elsewhere was replaced by that (section 4.7.2). */
function afterReplacement(flow: FlowRecord, { inBrowser }: EventOf<'session-replaced'>): FlowRecord {
  const tab = tabOf(flow);
  if (!tab) return flow;
  const standing = inBrowser
    ? leftFrom(tab, { why: 'unchanged', asked: askedOf(flow) })
    : backOn(askedOf(flow));
  return { ...flow, standing, behind: null };
}

/** After a restart of the browser a tab is as good as closed, even when one of that number is there. */
function afterBrowserStart(flow: FlowRecord, run: string): FlowRecord {
  const { standing } = flow;
  if (standing.at !== 'tab') return { ...flow, behind: flow.behind?.run === run ? flow.behind : null };
  if (standing.tab.run === run) return flow;
  return {
    ...flow,
    standing: leftFrom(standing.tab, { why: 'closed', asked: standing.asked }),
    behind: null,
  };
}

const leftFrom = (
  { elsewhere }: FlowTab,
  { why, asked }: { why: LeftBecause; asked: Asked | null },
): Standing => ({ at: 'left', left: { elsewhere, why, code: null, words: null }, asked });

const backOn = (asked: Asked | null): Standing => (asked ? { at: 'asked', asked } : { at: 'form' });

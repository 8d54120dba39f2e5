import { LONG_WAIT } from '../../../lib/session/limits';
import { indexed } from './row-index';
import { ANSWER_DEADLINE, switchSince } from './row-look';
import { cannotRead } from './selectors';
import type { PopupState } from './state';

const SECOND = 1_000;
const MINUTE = 60_000;

/** Milliseconds that something must hold before it is spoken: a quick switch is spoken once, as done. */
export const SETTLED = 450;

/** The next wall-clock time, in milliseconds, at which something on screen changes by itself; null for none. */
export function nextMoment(state: PopupState): number | null {
  const moments = [
    (switchSince(state) ?? 0) + ANSWER_DEADLINE,
    ...Object.values(state.others ?? {}).map(({ wish }) => (wish?.since ?? 0) + ANSWER_DEADLINE),
    state.saidAt + SETTLED,
    state.refreshing ? state.askedAt + LONG_WAIT : 0,
    ...countdowns(state),
    cannotRead(state) ? state.now + MINUTE : 0, // "As of 12 min ago" grows older
  ].filter((at) => at > state.now);
  return moments.length === 0 ? null : Math.min(...moments);
}

/** The next whole second of everything that counts down. */
function countdowns({ view, others = {}, now }: PopupState): number[] {
  const leavers = [view, ...Object.values(others).map((there) => there.view)].flatMap(
    (each) => indexed(each?.rows ?? []).busy,
  );
  return [
    view?.obstacle?.kind === 'throttled' ? view.obstacle.until : 0,
    ...leavers.map(({ work }) => (work?.kind === 'leaving' ? work.until : 0)),
  ]
    .filter((until) => until > now)
    .map((until) => until - Math.floor((until - now - 1) / SECOND) * SECOND);
}

import { ANSWER_DEADLINE, cannotRead, switchSince } from './shown';
import type { PopupState } from './state';

const SECOND = 1_000;
const MINUTE = 60_000;

/** The next wall-clock time, in milliseconds, at which something on screen changes by itself; null for none. */
export function nextMoment(state: PopupState): number | null {
  const moments = [answerDeadline(state), speakingTime(state), ...countdowns(state), nextAge(state)].filter(
    (at) => at !== null,
  );
  return moments.length === 0 ? null : Math.min(...moments);
}

function answerDeadline(state: PopupState): number | null {
  const since = switchSince(state);
  const deadline = since === null ? null : since + ANSWER_DEADLINE;
  return deadline !== null && deadline > state.now ? deadline : null;
}

/** Milliseconds that something must hold before it is spoken: a quick switch is spoken once, as done. */
export const SETTLED = 450;

const speakingTime = ({ saidAt, now }: PopupState): number | null =>
  saidAt + SETTLED > now ? saidAt + SETTLED : null;

/** The next whole second of everything that counts down. */
const countdowns = ({ view, now }: PopupState): number[] =>
  [
    view?.obstacle?.kind === 'throttled' ? view.obstacle.until : 0,
    ...(view?.rows ?? []).map(({ work }) => (work?.kind === 'leaving' ? work.until : 0)),
  ]
    .filter((until) => until > now)
    .map((until) => until - Math.floor((until - now - 1) / SECOND) * SECOND);

/** "As of 12 min ago" grows older by the minute. */
const nextAge = (state: PopupState): number | null => (cannotRead(state) ? state.now + MINUTE : null);

import type { AppFace, Obstacle, Row, StaleTabs, View } from '../../lib/session/view';
import { type AddBar, addBarred, faceOf, rowsOf } from './shown';
import type { PopupState, Slip } from './state';

/** The one message docked over the footer. */
export type TrayChoice =
  | { kind: 'undo'; row: Row; until: number }
  | { kind: 'permission' }
  | { kind: 'offline' }
  | { kind: 'throttled'; until: number }
  | { kind: 'add-refused'; bar: AddBar }
  | { kind: 'slip'; slip: Slip }
  | { kind: 'unreachable'; obstacle: Extract<Obstacle, { kind: 'unreachable' }> }
  | { kind: 'refused' }
  | { kind: 'not-saved' }
  | { kind: 'sign-in-tab' }
  | { kind: 'unfinished'; unfinished: NonNullable<View['unfinished']> }
  | { kind: 'stale-tabs'; stale: StaleTabs }
  | { kind: 'maintenance' }
  | { kind: 'limit' }
  | { kind: 'container' }
  | { kind: 'staging' };

/**
 * What the tray says now. What runs out comes first (undo), then what stops a person, then what they asked for,
 * then what is good to know; the rest waits its turn.
 */
export function trayChoice(state: PopupState): TrayChoice | null {
  const face = faceOf(state);
  if (!face) return state.online ? null : { kind: 'offline' };
  const choices = [
    leaving(state),
    ...stops(state),
    refusedAdd(state),
    appSlip(state),
    trouble(state),
    ...progress(state),
    ...notes(state, face),
  ];
  return choices.find((choice) => choice !== null && !state.hidden.includes(choice.kind)) ?? null;
}

type Choice = TrayChoice | null;

/** Of several rows that are leaving, the one that was asked for last. */
function leaving(state: PopupState): Choice {
  const leavers = rowsOf(state).flatMap((row) =>
    row.work?.kind === 'leaving' && row.work.until > state.now ? [{ row, until: row.work.until }] : [],
  );
  const last = leavers.toSorted((a, b) => b.until - a.until)[0];
  return last ? { kind: 'undo', ...last } : null;
}

function stops({ view, online, now }: PopupState): Choice[] {
  const obstacle = view?.obstacle;
  return [
    obstacle?.kind === 'permission' ? { kind: 'permission' } : null,
    online ? null : { kind: 'offline' },
    obstacle?.kind === 'throttled' && obstacle.until > now
      ? { kind: 'throttled', until: obstacle.until }
      : null,
  ];
}

function refusedAdd(state: PopupState): Choice {
  const bar = state.addRefused ? addBarred(state) : null;
  return bar ? { kind: 'add-refused', bar } : null;
}

const appSlip = ({ slip }: PopupState): Choice => (slip && slip.key === null ? { kind: 'slip', slip } : null);

function trouble({ view }: PopupState): Choice {
  const obstacle = view?.obstacle;
  if (obstacle?.kind === 'unreachable') return { kind: 'unreachable', obstacle };
  return obstacle?.kind === 'refused' || obstacle?.kind === 'not-saved' ? { kind: obstacle.kind } : null;
}

const progress = ({ view }: PopupState): Choice[] => [
  view?.unfinished ? { kind: 'unfinished', unfinished: view.unfinished } : null,
  view?.signInTab ? { kind: 'sign-in-tab' } : null,
  view?.staleTabs ? { kind: 'stale-tabs', stale: view.staleTabs } : null,
];

function notes(state: PopupState, face: AppFace): Choice[] {
  const bar = addBarred(state);
  return [
    face.maintenance ? { kind: 'maintenance' } : null,
    bar === 'limit' ? { kind: 'limit' } : null,
    state.container ? { kind: 'container' } : null,
    face.mode === 'staging' ? { kind: 'staging' } : null,
  ];
}

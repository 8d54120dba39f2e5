import { LONG_WAIT } from '../../../lib/session/limits';
import { once } from '../../../lib/session/once';
import type { Origin } from '../../../lib/session/types';
import type { AppFace, Notice, Obstacle, Row, StaleTabs, View } from '../../../lib/session/view';
import { indexed } from './row-index';
import { lookOf } from './row-look';
import { type AddBar, activeRow, addBarred, faceOf, obstacleNow, rowsOf } from './selectors';
import type { PopupState } from './state';
import { backRow } from './way-back';
import type { Slip } from './wish';

/** The one message docked over the footer. */
export type TrayChoice =
  | Obstacle
  | Notice
  | { kind: 'undo'; row: Row; until: number; app?: Origin | undefined } // where that is not the one in front
  | { kind: 'offline' }
  | { kind: 'add-refused'; bar: AddBar }
  | { kind: 'slip'; slip: Slip }
  | { kind: 'switched'; to: Row; back: Row }
  | { kind: 'away'; app: Origin } // somebody was made active there, in an app that is not in front
  | { kind: 'foreign'; row: Row }
  | { kind: 'set-aside'; hosts: string[] }
  | Progress
  | { kind: 'slow' }
  | { kind: 'maintenance' }
  | { kind: 'limit' }
  | { kind: 'container' }
  | { kind: 'staging' }
  | { kind: 'no-keys' };

/** What was begun and can be gone on with. */
export type Progress =
  | { kind: 'sign-in-tab' }
  | { kind: 'unfinished'; unfinished: NonNullable<View['unfinished']> }
  | { kind: 'stale-tabs'; stale: StaleTabs };

/**
 * What the tray says now. What runs out (undo) comes first: whatever else there is still stands after it. Then what
 * stops a person, what they asked for, what they should look at, what a switch has left to do, who came, and what is
 * good to know; the rest waits its turn.
 */
export function trayChoice(state: PopupState): TrayChoice | null {
  const offline: Choice = !state.online && { kind: 'offline' };
  const face = faceOf(state);
  if (!face) return offline || setAside(state) || null;
  const obstacle = obstacleNow(state);
  const notice = state.view?.notice;
  const choices: Choice[] = [
    undoable(state),
    obstacle?.kind === 'permission' && obstacle,
    offline,
    obstacle?.kind === 'throttled' && obstacle,
    refusedAdd(state),
    appSlip(state),
    notice?.kind !== 'changed-outside' && notice,
    state.insists && slow(state),
    obstacle,
    setAside(state),
    staleTabs(state),
    wayBack(state),
    away(state),
    stranger(state),
    notice,
    ...begun(state),
    slow(state),
    ...notes(state, face),
  ];
  return choices.find((choice) => choice && !state.hidden.includes(choice.kind)) || null;
}

/** An answer that takes long is named; where anything else is to be said, the bar under the app moves all the same. */
const slow = ({ refreshing, askedAt, now }: PopupState): Choice =>
  refreshing && now >= askedAt + LONG_WAIT && { kind: 'slow' };

/** A message, or nothing to say. */
type Choice = TrayChoice | false | null | undefined;

type Undo = Extract<TrayChoice, { kind: 'undo' }>;

/** Of several rows that are leaving, in whichever app, the one that was asked for last. */
export function undoable(state: PopupState): Undo | null {
  const { origin, others = {}, now } = state;
  const elsewhere = Object.entries(others).filter(([app]) => app !== origin);
  const leavers = [
    ...leaversIn(state, { now }),
    ...elsewhere.flatMap(([app, there]) => leaversIn(there, { now, app })),
  ];
  return leavers.toSorted((a, b) => b.until - a.until)[0] ?? null;
}

const leaversIn = (there: PopupState, { now, app }: { now: number; app?: Origin }): Undo[] =>
  indexed(rowsOf(there)).busy.flatMap((row) =>
    row.state !== 'ended' && row.work?.kind === 'leaving' && row.work.until > now
      ? [{ kind: 'undo', row, until: row.work.until, app }]
      : [],
  );

/** Who was made active here, and who was before. */
function wayBack(state: PopupState): Choice {
  if (!state.switched) return null;
  const [to, back] = [activeRow(state), backRow(state)];
  return to && back && { kind: 'switched', to, back };
}

/** Who was made active in another app. */
const away = ({ switchedIn: app, others }: PopupState): Choice =>
  app !== undefined && others?.[app]?.view?.activeKey != null && { kind: 'away', app };

function refusedAdd(state: PopupState): Choice {
  const bar = state.addRefused && addBarred(state);
  return bar && { kind: 'add-refused', bar };
}

const appSlip = ({ slip }: PopupState): Choice => slip?.key === null && { kind: 'slip', slip };

const strangersIn = once((rows: Row[]) =>
  rows.filter(({ isForeign, state }) => isForeign && state !== 'ended'),
);

/** Of several accounts that were not added here, the active one: it matters most. */
function stranger(state: PopupState): Choice {
  const strangers = strangersIn(rowsOf(state)).filter((row) => lookOf(state, row) !== 'leaving');
  const row = strangers.find((row) => row === activeRow(state)) ?? strangers[0];
  return row && { kind: 'foreign', row };
}

/** Of which apps something that was stored could not be read; those that are missing themselves are among them. */
const setAside = ({ index }: PopupState): Choice =>
  index?.setAside[0] !== undefined && { kind: 'set-aside', hosts: index.setAside };

const staleTabs = ({ view }: PopupState): Choice =>
  view?.staleTabs && { kind: 'stale-tabs', stale: view.staleTabs };

const begun = ({ view }: PopupState): Choice[] => [
  view?.unfinished && { kind: 'unfinished', unfinished: view.unfinished },
  view?.signInTab && { kind: 'sign-in-tab' },
];

const notes = (state: PopupState, face: AppFace): Choice[] => [
  face.maintenance && { kind: 'maintenance' },
  addBarred(state) === 'limit' && { kind: 'limit' },
  state.container && { kind: 'container' },
  face.jar === 'own' && { kind: 'staging' },
  state.keyless && { kind: 'no-keys' },
];

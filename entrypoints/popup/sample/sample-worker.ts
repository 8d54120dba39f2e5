import { ticks } from '../../../lib/platform/ticks';
import { done } from '../../../lib/result';
import type { QuestionsOf } from '../../../lib/rpc/contract';
import type { Side, Touch } from '../../../lib/session/mine/touch';
import { DEFAULT_SETTINGS } from '../../../lib/session/settings/default-settings';
import { undoTime } from '../../../lib/session/settings/undo-time';
import type { Row, View } from '../../../lib/session/view';
import { placedRows, sortedRows, touchedRow } from './sample-own';
import { PEOPLE, SAMPLE } from './sample-people';

const UNDO = undoTime(DEFAULT_SETTINGS);

type Questions = QuestionsOf<'popup'>;

/** What any of the questions may be about. */
interface About {
  signInId: string;
  key: string;
  identifier: string | null;
  undo: boolean;
  forgetLabels: boolean;
  to: Touch;
  beside: string;
  side: Side;
}

const GONE: Partial<Row> = { state: 'ended', signInId: null, work: null };

/** Answers the popup from memory, as the worker does of an app: nothing is sent, and nothing is kept. */
export function createSampleWorker(tell: (view: View) => void): Questions {
  let view = SAMPLE;

  function become(rows: Row[], activeKey = view.activeKey): View {
    const live = rows.filter(({ state }) => state === 'live');
    const active = live.find(({ key }) => key === activeKey);
    view = {
      ...view,
      revision: view.revision + 1,
      rows: rows.map((row) => (row === active ? { ...row, activeAt: ticks() } : row)),
      phase: live.length > 0 ? 'signed-in' : 'signed-out',
      activeKey: active?.key ?? null,
    };
    return view;
  }

  const arrange = (rows: Row[]): View => {
    view = { ...view, arranged: view.arranged + 1 };
    return become(sortedRows(rows));
  };

  const alter = (wished: string, to: Partial<Row>): View =>
    become(view.rows.map((row) => (row.key === wished ? { ...row, ...to } : row)));

  function leave(key: string): View {
    const work = { kind: 'leaving', until: ticks() + UNDO } as const;
    const isLeaving = () => view.rows.some((row) => row.work === work);
    setTimeout(() => isLeaving() && tell(alter(key, GONE)), UNDO);
    return alter(key, { work });
  }

  /** Who was wished for, or else the first who is not there. */
  function comeIn(identifier: string | null): View {
    const isIn = ({ key }: Row) => view.rows.some((row) => row.key === key && row.state === 'live');
    const absent = PEOPLE.filter((row) => !isIn(row));
    const comer = absent.find((row) => row.identifier === identifier) ?? absent[0];
    return comer ? become([...view.rows.filter(({ key }) => key !== comer.key), comer], comer.key) : view;
  }

  const answers: Partial<Record<keyof Questions, (about: About) => View>> = {
    switchTo: ({ signInId }) => become(view.rows, signInId),
    signOut: ({ signInId, undo }) => (undo ? leave(signInId) : alter(signInId, GONE)),
    undoSignOut: ({ signInId }) => alter(signInId, { work: null }),
    signOutAll: ({ forgetLabels }) =>
      become(forgetLabels ? [] : view.rows.map((row) => ({ ...row, ...GONE }))),
    forget: ({ key }) => become(view.rows.filter((row) => row.key !== key)),
    touch: ({ key, to }) => arrange(view.rows.map((row) => (row.key === key ? touchedRow(row, to) : row))),
    place: (wish) => arrange(placedRows(view.rows, wish)),
    addAccount: ({ identifier }) => comeIn(identifier),
  };
  return new Proxy(Object.create(null), {
    get: (_, question: keyof Questions) => async (about: About) => done(answers[question]?.(about) ?? view),
  });
}

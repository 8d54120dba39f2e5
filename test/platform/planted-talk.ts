import { plantedState } from '../../entrypoints/gallery/planted/planted-popup';
import {
  plantedFace,
  plantedIndex,
  plantedRow,
  plantedView,
} from '../../entrypoints/gallery/planted/planted-view';
import { converse } from '../../entrypoints/popup/deeds/conversation';
import type { DeedPorts } from '../../entrypoints/popup/deeds/deed-ports';
import { nextState } from '../../entrypoints/popup/state/next-state';
import type { PopupState } from '../../entrypoints/popup/state/state';
import { done, fail, type Result } from '../../lib/result';
import type { News, QuestionsOf } from '../../lib/rpc/contract';
import { type Failure, failure } from '../../lib/session/failure';
import type { AppIndex, View } from '../../lib/session/view';
import { plantKeys } from './planted-keys';
import { plantPopupPorts } from './planted-popup-ports';
import { plantWishes } from './planted-wishes';

export const rows = [plantedRow({ key: 'ada' }), plantedRow({ key: 'mina' })];
export const view = plantedView({ rows, activeKey: 'ada' });
export const { origin } = view.app;
export const here = plantedFace({ origin: 'https://here.example', tabOrigins: ['https://tab.example'] });

interface Planted {
  state?: Partial<PopupState>;
  view?: Partial<View>;
  index?: Result<AppIndex, Failure>;
  full?: View;
  read?: Result<View, Failure>;
  /** The worker lives longer than the popup's first questions. */
  reading?: Promise<Result<View, Failure>>;
  /** What an earlier popup has noted, by app. */
  wishes?: Map<string, string>;
  /** Those that open the popup. */
  keys?: DeedPorts['keys'];
  /** How long the cache takes; at once when left out. */
  cache?: Promise<null>;
}

/** A popup on its first frame, with a worker that answers as told. */
export function plantTalk({
  state: known,
  view: rest,
  index,
  full,
  read,
  reading,
  wishes,
  keys = plantKeys(),
  cache,
}: Planted = {}) {
  let state = plantedState({ ...view, ...rest }, known);
  const log: string[] = [];
  const kept: AppIndex[] = [];
  let work: { milliseconds: number; task: () => void }[] = [];
  let passed = 0;
  const ears: ((news: News) => void)[] = [];
  const answers: Record<string, unknown> = {
    index: index ?? done(plantedIndex(view)),
    view: full && done(full),
    refresh: reading ?? read,
  };
  const ask: QuestionsOf<'popup'> = new Proxy(Object.create(null), {
    get: (_, question: string) => (about: { origin?: string; byItself?: boolean; opened?: boolean }) => {
      const why = about.byItself ? ' by itself' : about.opened ? ' opened' : '';
      log.push(`${question} ${about.origin ?? ''}${why}`.trim());
      return Promise.resolve(answers[question] ?? fail(failure('interrupted')));
    },
  });
  const networkIsBack = converse({
    ...plantPopupPorts(),
    ask,
    current: () => state,
    happen: (event) => {
      state = nextState(state, event);
    },
    readPaint: () => cache ?? Promise.resolve(null),
    wishes: plantWishes(wishes),
    keys,
    now: () => passed,
    onNews: (listener) => {
      ears.push(listener);
      return () => undefined;
    },
    after: (milliseconds, task) => {
      const planned = { milliseconds, task };
      work.push(planned);
      return () => {
        work = work.filter((each) => each !== planned);
      };
    },
    tabOrigin: 'https://tab.example',
    keepIndex: (index) => kept.push(index),
  });
  const tell = (news: News) => {
    for (const ear of ears) ear(news);
  };
  /** Time passes until the popup does what it has planned next. */
  const wait = async () => {
    await flushPromises();
    const [next] = work;
    passed += next?.milliseconds ?? 0;
    work = work.slice(1);
    next?.task();
    await flushPromises();
    return next?.milliseconds;
  };
  /** What the popup will do next by itself. */
  const planned = () => work[0];
  return { log, kept, wait, tell, networkIsBack, planned, current: () => state };
}

export const flushPromises = () => new Promise((resolve) => setImmediate(resolve));

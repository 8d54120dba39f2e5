import { expect, test } from 'vitest';
import { plantPopupPorts } from '../../../test/platform/planted-popup-ports';
import type { FaultKind } from '../../../test/wacht-server/fault-spec';
import { atGoogle } from '../../../test/worker/elsewhere';
import { EVERYWHERE, type Fieldnote, ORIGIN, openFieldnote } from '../../../test/worker/fieldnote';
import type { Worker } from '../../../test/worker/worker';
import { plantedState } from '../../gallery/planted/planted-popup';
import { nextState } from '../state/next-state';
import { converse } from './conversation';

const MINUTE = 60_000;

const REPLIES: Record<string, FaultKind | null> = {
  'good ones': null,
  '401': { do: 'status', status: 401, body: '{"message":"Invalid session"}' },
  '404': { do: 'status', status: 404, body: '{"message":"Session not found"}' },
  '500': { do: 'status', status: 500, body: '' },
  '429': { do: 'status', status: 429, body: '' },
  'HTML for 502': { do: 'status', status: 502, body: '<html>' },
  'HTML for 200': { do: 'body', body: '<html>', contentType: 'text/html' },
  'JSON of another kind': { do: 'body', body: '[1]' },
  'nothing, and does nothing': { do: 'drop', when: 'before' },
  nothing: { do: 'drop', when: 'after' },
  'another session': { do: 'lose-session' },
};

type Scene = Fieldnote & { worker: Worker };

/** The real popup's conversation with the worker; its answers are lost with a worker that is killed. */
function openPopup({ browser, worker }: Scene) {
  let state = plantedState(worker.view(ORIGIN));
  converse({
    ...plantPopupPorts(),
    ask: worker.ask,
    current: () => state,
    happen: (event) => {
      state = nextState(state, event);
    },
    now: browser.clock.now,
    after: (milliseconds, work) => browser.clock.after(milliseconds, work),
    onNews: (listener) => {
      browser.pages.add(listener);
      return () => browser.pages.delete(listener);
    },
    tabOrigin: null,
    keepIndex: () => undefined,
  });
}

/** A worker that was killed while it sent a switch, and the next one. */
async function afterKill(scene: Scene): Promise<Scene> {
  scene.worker.killBefore('/session/switch-sign-in');
  void scene.worker.ask.switchTo({ origin: ORIGIN, signInId: scene.ids.jonas });
  await scene.browser.settled();
  const worker = scene.browser.startWorker();
  await worker.ask.index({});
  await worker.ask.dismiss({ origin: ORIGIN, key: null });
  return { ...scene, worker: Object.assign(worker, { view: scene.worker.view }) };
}

interface State {
  begin(scene: Scene): Promise<unknown> | unknown;
  how?: typeof openFieldnote | typeof atGoogle;
  /** How many looks at the session ten minutes hold: with good replies at least and at most, and with others at most. */
  looks: { least: number; good: number; bad: number };
}

// Twenty times thirty seconds and the opening, or pauses of 2, 4, 8 … 300 s (ER-4).
const ONE_PAGE = { least: 19, good: 21, bad: 9 };
// And while a tab is watched twelve a minute (ER-3).
const WATCHED = { least: 115, good: 121, bad: 10 };

const STATES: Record<string, State> = {
  'no page is open': { begin: () => undefined, looks: { least: 0, good: 0, bad: 0 } },
  'a page is open': { begin: openPopup, looks: ONE_PAGE },
  'two pages are open': {
    begin: (scene) => [openPopup(scene), openPopup(scene)],
    looks: ONE_PAGE,
  },
  'a page opens a while after the last read': {
    begin: (scene) => scene.browser.clock.advance(7_000).then(() => openPopup(scene)),
    looks: ONE_PAGE,
  },
  'a journal is open after a kill': {
    begin: async (scene) => openPopup(await afterKill(scene)),
    looks: { ...ONE_PAGE, good: 23 }, // and one more look decides what became of the switch
  },
  'a sign-in tab is watched': { how: atGoogle, begin: () => undefined, looks: WATCHED },
  'a sign-in tab is watched and a page is open': {
    how: atGoogle,
    begin: openPopup,
    looks: WATCHED,
  },
};

/** When the session was read; one that is refused is read twice at once. */
const moments = ({ server }: Fieldnote, from: number): number[] =>
  server.log.slice(from).flatMap(({ path, at }) => (path === '/session' ? [at] : []));

const mostInAMinute = (all: number[]): number =>
  Math.max(0, ...all.map((start) => all.filter((at) => at >= start && at < start + MINUTE).length));

/** Every second of all: whatever two of server, state and reply can meet, they meet in several of them. */
const CASES = EVERYWHERE.flatMap(([mode, dialect], server) =>
  Object.entries(STATES).flatMap(([name, state], page) =>
    Object.entries(REPLIES)
      .filter((_, at) => (server + page + at) % 2 === 0)
      .map(([reply, kind]) => ({ mode, dialect, name, state, reply, kind })),
  ),
);

test.each(CASES)(
  '$mode, $dialect, cookies re-sent, $name: $reply, and the server is asked no more often than the rules allow',
  async ({ mode, dialect, state, kind }) => {
    const scene = await (state.how ?? openFieldnote)({ mode, dialect });
    scene.app.settings.resendsToken = true;
    if (kind) scene.app.fault({ path: '/session', method: 'GET', kind, times: 1_000 });
    const from = scene.server.log.length;

    await state.begin(scene);
    await scene.browser.clock.advance(10 * MINUTE);

    const read = moments(scene, from);
    const looks = new Set(read).size;
    const isGood = kind === null || kind.do === 'lose-session';
    expect(looks).toBeLessThanOrEqual(isGood ? state.looks.good : state.looks.bad);
    expect(looks).toBeGreaterThanOrEqual(kind === null ? state.looks.least : 0);
    expect(mostInAMinute(read)).toBeLessThanOrEqual(15);
  },
);

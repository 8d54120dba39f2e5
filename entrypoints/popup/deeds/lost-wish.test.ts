import { describe, expect, test } from 'vitest';
import { plantPopupPorts, wholeDeeds } from '../../../test/platform/planted-popup-ports';
import { plantWishes } from '../../../test/platform/planted-wishes';
import { atEveryKill } from '../../../test/worker/every-kill';
import { EVERYWHERE, type Fieldnote, ORIGIN, openFieldnote } from '../../../test/worker/fieldnote';
import type { Worker } from '../../../test/worker/worker';
import { plantedState } from '../../gallery/planted/planted-popup';
import { nextState } from '../state/next-state';
import { lookOf } from '../state/row-look';
import { rowOf } from '../state/selectors';
import { converse } from './conversation';

type Scene = Fieldnote & { wishes: ReturnType<typeof plantWishes>; key: string };

async function openScene(where: Parameters<typeof openFieldnote>[0] = {}): Promise<Scene> {
  const fieldnote = await openFieldnote(where);
  const { key } = fieldnote.worker.row(ORIGIN, fieldnote.ids.jonas);
  return { ...fieldnote, wishes: plantWishes(), key };
}

/** The popup's own deeds and conversation over the real worker, or over one that hears nothing. */
function openPopup({ browser, worker: { view }, wishes }: Scene, ask: Worker['ask']) {
  const painted = view(ORIGIN);
  let state = plantedState(painted, { origin: ORIGIN });
  const ports = {
    ...plantPopupPorts(),
    ask,
    current: () => state,
    happen: (event: Parameters<typeof nextState>[1]) => {
      state = nextState(state, event);
    },
    wishes,
    now: browser.clock.now,
    after: browser.clock.after,
    onNews: (listener: Parameters<typeof browser.pages.add>[0]) => {
      browser.pages.add(listener);
      return () => browser.pages.delete(listener);
    },
    tabOrigin: null,
    keepIndex: () => undefined,
  };
  return {
    act: wholeDeeds(ports),
    converse: () => converse(ports),
    current: () => state,
  };
}

/** A click on Jonas in a popup that closes at once: no answer reaches anybody. */
function clickAndClose(scene: Scene, ask: Worker['ask']): void {
  const popup = openPopup(scene, ask);
  popup.act({ kind: 'choose', key: scene.key });
}

/** The next worker and the next popup: the switch happened, or its row says that it did not. */
async function neverSilent(scene: Scene): Promise<void> {
  const { browser, ids, key, posts, truth } = scene;
  const next = browser.startWorker();
  const popup = openPopup(scene, next.ask);
  popup.converse();
  await browser.settled();
  await browser.clock.advance(40_000);
  const state = popup.current();
  const row = rowOf(state, key);
  const happened = truth() === ids.jonas;
  expect(state.view?.activeKey === key).toBe(happened);
  expect(row && lookOf(state, row)).toBe(happened ? 'plain' : 'failed');
  expect(posts().length).toBeLessThanOrEqual(1);
}

/** Nobody takes the question. */
const DEAF: Worker['ask'] = new Proxy(Object.create(null), { get: () => () => new Promise(() => {}) });

describe.each(EVERYWHERE)('%s, %s: a click is never lost in silence', (mode, dialect) => {
  test('when the browser drops it with its popup', async () => {
    const scene = await openScene({ mode, dialect });
    clickAndClose(scene, DEAF);
    await neverSilent(scene);
    expect(scene.posts()).toEqual([]);
  });

  test('when the worker is killed at any moment after it', async () => {
    await atEveryKill({
      open: () => openScene({ mode, dialect }),
      act: async (scene: Scene) => {
        clickAndClose(scene, scene.worker.ask);
        await scene.browser.settled();
      },
      judge: neverSilent,
    });
  });
});

test('a switch that came true is no lost one, also when somebody else has switched since', async () => {
  const scene = await openScene();
  const { app, browser, ids, sessionId, worker } = scene;
  clickAndClose(scene, worker.ask);
  // The popup was gone before the answer came.
  scene.wishes.note(ORIGIN, `${browser.clock.now()} ${ids.jonas} ${scene.key}`);
  await browser.settled();
  app.switchTo(sessionId, ids.mina);
  await browser.clock.advance(10_000);

  const next = openPopup({ ...scene, worker }, browser.startWorker().ask);
  next.converse();
  await browser.settled();
  await browser.clock.advance(40_000);

  expect(next.current().view?.activeKey).toBe(worker.row(ORIGIN, ids.mina).key);
  expect(next.current().slip).toBeNull();
});

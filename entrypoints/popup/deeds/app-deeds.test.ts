import { describe, expect, test } from 'vitest';
import { done } from '../../../lib/result';
import type { QuestionsOf } from '../../../lib/rpc/contract';
import type { View } from '../../../lib/session/view';
import { flushPromises, type Planted, plantPopup } from '../../../test/platform/planted-popup';
import { NOW } from '../../gallery/planted/planted-popup';
import { plantedFace, plantedRow, plantedView } from '../../gallery/planted/planted-view';
import type { Intent } from '../state/intent';
import type { PopupState } from '../state/state';
import { trayChoice } from '../state/tray-choice';
import { trayWords } from '../words/tray-words';

test('another app is shown from its cache, and followed by the rows that the cache does not hold', async () => {
  const app = plantedFace({ origin: 'https://else.example' });
  const cached = plantedView({ app, rows: [plantedRow({ key: 'noor' })], more: 1 });
  const whole = { ...cached, rows: [...cached.rows, plantedRow({ key: 'theo' })], more: 0 };
  const { act, current } = plantPopup({ cached, answers: { view: async () => done(whole) } });
  act({ kind: 'choose-app', origin: app.origin });
  await flushPromises();
  expect(current().slots).toEqual(['noor', 'theo']);
});

/** The button that the popup shows where the app lacks hosts, with the words beside it. */
function permissionTray(state: PopupState) {
  const { line = '', button } = trayWords(state, { kind: 'permission' });
  return { line, intent: button?.intent ?? { kind: 'refresh' as const } };
}

test('the host is asked for in the click itself, before anything is awaited', () => {
  const { act, current, log } = plantPopup({ view: { obstacle: { kind: 'permission' } } });
  act(permissionTray(current()).intent);
  expect(log).toEqual(['request https://accounts.fieldnote.app']);
});

describe('pages whose tabs may still show the previous account', () => {
  const pages = ['http://fieldnote.localhost', 'https://notes.fieldnote.localhost'];
  const staleTabs = { previous: 'Ada', count: null, pages };

  test('are told to the worker and asked for in the click itself, exactly as they are named', async () => {
    const { act, current, log } = plantPopup({ view: { staleTabs } });
    const { line, button } = trayWords(current(), { kind: 'stale-tabs', stale: staleTabs });
    expect(line).toBe('Asks to allow fieldnote.localhost, notes.fieldnote.localhost');
    act(button?.intent ?? { kind: 'refresh' });
    const asked = [`allowTabs ${pages}`, `request ${pages},https://fieldnote.localhost`];
    expect(log).toEqual(asked);
    await flushPromises();
    expect(log).toEqual(asked);
  });

  test('that are refused are told as none', async () => {
    const { act, log } = plantPopup({ view: { staleTabs }, gives: false });
    act({ kind: 'allow-tabs', pages });
    await flushPromises();
    expect(log.at(-1)).toBe('allowTabs ');
  });

  test('are refused to the app that asked, whichever is on screen by then', async () => {
    const told: unknown[] = [];
    const allowTabs: QuestionsOf<'popup'>['allowTabs'] = async ({ origin, pages }) => {
      told.push([origin, pages]);
      return done(plantedView());
    };
    const { act, happen, current } = plantPopup({
      view: { staleTabs },
      answers: { allowTabs },
      gives: false,
    });
    const { origin } = current();
    act({ kind: 'allow-tabs', pages });
    happen({ kind: 'app-chosen', origin: 'https://other.example', view: null });
    await flushPromises();
    expect(told).toEqual([
      [origin, pages],
      [origin, []],
    ]);
  });
});

describe('an app that shares the session of its own pages', () => {
  const origin = 'http://api.localhost:4100';
  const sites = ['http://app.localhost:4100'];
  const tabOrigins = [origin, ...sites, 'http://named-later.localhost'];
  const app = plantedFace({ origin, tabOrigins, sites, mode: 'staging', jar: 'site' });

  test('needs the hosts of those that were written down, all of them named', () => {
    const { act, current, log } = plantPopup({ view: { app, obstacle: { kind: 'permission' } } });
    const { line, intent } = permissionTray(current());
    act(intent);
    expect(line).toBe('api.localhost, app.localhost');
    expect(log).toEqual([`request ${origin},${sites},https://app.localhost`]);
  });

  test('is given none by a click that were not named when the button was painted', () => {
    const alone = { ...app, sites: [] };
    const { act, current, happen, log } = plantPopup({
      view: { app: alone, obstacle: { kind: 'permission' } },
    });
    const { intent } = permissionTray(current());
    happen({ kind: 'painted', view: plantedView({ app, revision: 9, obstacle: { kind: 'permission' } }) });
    act(intent);
    expect(log).toEqual([`request ${origin}`]);
  });
});

test('places are asked for when they are opened, and forgotten when they are closed', async () => {
  const answers: Planted['answers'] = { places: () => Promise.resolve(done([])) };
  const { act, current } = plantPopup({ answers });
  act({ kind: 'open-places' });
  expect(current()).toMatchObject({ open: { kind: 'places' }, places: null });
  await flushPromises();
  expect(current().places).toEqual(done([]));
  act({ kind: 'closed' });
  expect(current().places).toBeNull();
});

test.each<[Intent, 'refresh' | 'repair']>([
  [{ kind: 'refresh' }, 'refresh'],
  [{ kind: 'repair' }, 'repair'],
])(
  '%o at what stands in the way gives way to what is waited for, and comes back',
  async (intent, question) => {
    const obstacle = { kind: 'refused' } as const;
    let answer: (view: View) => void = () => undefined;
    const asked = new Promise<View>((resolve) => {
      answer = resolve;
    });
    const { act, current, happen } = plantPopup({
      view: { obstacle },
      answers: { [question]: () => asked.then(done) },
    });
    act(intent);
    expect(trayChoice(current())).toEqual(obstacle);
    happen({ kind: 'ticked', now: NOW + 1_000 });
    expect(trayChoice(current())).toEqual({ kind: 'slow' });
    answer(plantedView({ obstacle, revision: 2 }));
    await flushPromises();
    expect(trayChoice(current())).toEqual(obstacle);
  },
);

test('what one app answers ends no wait for another that is on screen by then', async () => {
  const app = plantedFace({ origin: 'https://else.example' });
  let answer: (view: View) => void = () => undefined;
  const asked = new Promise<View>((resolve) => {
    answer = resolve;
  });
  const { act, current } = plantPopup({
    cached: plantedView({ app, rows: [plantedRow({ key: 'noor' })] }),
    answers: { repair: () => asked.then(done), refresh: () => new Promise(() => undefined) },
  });
  act({ kind: 'repair' });
  act({ kind: 'choose-app', origin: app.origin });
  await flushPromises();
  answer(plantedView({ revision: 2 }));
  await flushPromises();
  expect(current()).toMatchObject({ origin: app.origin, refreshing: true });
});

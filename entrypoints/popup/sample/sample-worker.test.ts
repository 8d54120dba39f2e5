import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../lib/session/settings/default-settings';
import { undoTime } from '../../../lib/session/settings/undo-time';
import { plantPopupPorts, wholeDeeds } from '../../../test/platform/planted-popup-ports';
import type { PopupEvent } from '../state/event';
import { nextState } from '../state/next-state';
import { frameOf, rowsOf } from '../state/selectors';
import type { PopupState } from '../state/state';
import { backRow } from '../state/way-back';
import { sampleState } from './sample-people';
import { createSampleWorker } from './sample-worker';

const UNDO = undoTime(DEFAULT_SETTINGS);

beforeEach(() => vi.useFakeTimers({ now: 1_000 }));
afterEach(() => vi.useRealTimers());

const never = (what: string) => () => {
  throw new Error(`${what} in the sample`);
};

/** The popup's own deeds with made-up people; whatever leaves the popup fails. */
function plantSample() {
  let state: PopupState = sampleState({ now: 1_000, settings: DEFAULT_SETTINGS });
  const happen = (event: PopupEvent) => {
    state = nextState(state, event);
  };
  const act = wholeDeeds({
    ...plantPopupPorts(),
    readPaint: never('a read'),
    requestHosts: never('a prompt'),
    noteBegun: never('a note'),
    openOptions: never('the settings'),
    now: () => 1_000,
    current: () => state,
    happen,
    ask: createSampleWorker((view) => happen({ kind: 'painted', view })),
  });
  const names = (wished: string) =>
    rowsOf(state)
      .filter((row) => row.state === wished)
      .map(({ key }) => key);
  return { act, names, current: () => state, settle: () => vi.advanceTimersByTimeAsync(0) };
}

test('no made-up person could be taken for a real one', () => {
  const { current } = plantSample();
  expect(rowsOf(current())).toHaveLength(4);
  for (const row of rowsOf(current())) {
    expect(row.title).toMatch(/ Sample$/);
    expect(row.detail).toMatch(/@sample\.example$/);
  }
});

test('a switch makes somebody else of them active', async () => {
  const { act, current, settle } = plantSample();
  act({ kind: 'choose', key: 'Casey' });
  await settle();
  expect(current()).toMatchObject({ wish: null, view: { activeKey: 'Casey' } });
});

test('0 leads to and fro between the last two', async () => {
  const { act, current, settle } = plantSample();
  const back: (string | undefined)[] = [];
  for (const key of ['Casey', 'Drew']) {
    act({ kind: 'choose', key });
    await vi.advanceTimersByTimeAsync(1_000);
    back.push(backRow(current())?.key);
  }
  act({ kind: 'choose', key: 'Casey' });
  await settle();
  expect([...back, backRow(current())?.key]).toEqual(['Alex', 'Casey', 'Drew']);
});

test('a sign-out can be undone, and happens otherwise', async () => {
  const { act, names, settle } = plantSample();
  act({ kind: 'sign-out', key: 'Blake' });
  await settle();
  act({ kind: 'undo', key: 'Blake' });
  await vi.advanceTimersByTimeAsync(UNDO);
  expect(names('ended')).toEqual([]);

  act({ kind: 'sign-out', key: 'Blake' });
  await vi.advanceTimersByTimeAsync(UNDO);
  expect(names('ended')).toEqual(['Blake']);
});

test('of two that leave each goes in its time', async () => {
  const { act, names } = plantSample();
  act({ kind: 'sign-out', key: 'Blake' });
  await vi.advanceTimersByTimeAsync(UNDO / 2);
  act({ kind: 'sign-out', key: 'Drew' });
  await vi.advanceTimersByTimeAsync(UNDO / 2);
  expect(names('ended')).toEqual(['Blake']);
  await vi.advanceTimersByTimeAsync(UNDO / 2);
  expect(names('ended')).toEqual(['Blake', 'Drew']);
});

test('when all are signed out and forgotten, one comes in again', async () => {
  const { act, names, current, settle } = plantSample();
  act({ kind: 'changed', to: { forgetLabels: true } });
  act({ kind: 'sign-out-all' });
  await settle();
  expect(frameOf(current())).toBe('empty');
  act({ kind: 'add-account' });
  await settle();
  expect(names('live')).toEqual(['Alex']);
});

test('who has ended is forgotten, or signs in again under the own name', async () => {
  const { act, names, current, settle } = plantSample();
  act({ kind: 'confirm-sign-out', key: 'Alex' });
  act({ kind: 'confirm-sign-out', key: 'Drew' });
  await settle();
  expect(current()).toMatchObject({ view: { activeKey: null } });
  act({ kind: 'forget', key: 'Alex' });
  await settle();
  act({ kind: 'choose', key: 'Drew' });
  await settle();
  expect(names('live')).toEqual(['Blake', 'Casey', 'Drew']);
  expect(current()).toMatchObject({ view: { activeKey: 'Drew' } });
});

test('there is room for one more, and no other', async () => {
  const { act, names, current, settle } = plantSample();
  act({ kind: 'add-account' });
  await settle();
  expect(names('live')).toEqual(['Alex', 'Blake', 'Casey', 'Drew', 'Emery']);
  act({ kind: 'add-account' });
  expect(current().addRefused).toBe(true);
});

test('what is made one’s own of them lasts as long as they do', async () => {
  const { act, current, settle } = plantSample();
  act({ kind: 'touch', key: 'Drew', to: { label: 'Night shift', hue: 3, pinned: true } });
  await settle();
  expect(rowsOf(current())[0]).toMatchObject({
    title: 'Night shift',
    realName: 'Drew Sample',
    initials: 'NS',
    hue: 3,
  });
  act({ kind: 'touch', key: 'Drew', to: { label: '', pinned: false } });
  await settle();
  expect(rowsOf(current()).find(({ key }) => key === 'Drew')).not.toHaveProperty('realName');
});

test('they are moved up and down, and hidden', async () => {
  const { act, current, settle } = plantSample();
  const before = current().slots;
  act({ kind: 'place', key: before[1] ?? '', by: -1 });
  await settle();
  expect(current().slots).toEqual([before[1], before[0], ...before.slice(2)]);
  act({ kind: 'touch', key: before[0] ?? '', to: { hidden: true } });
  await settle();
  expect(current().slots.at(-1)).toBe(before[0]);
});

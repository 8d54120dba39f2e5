import { describe, expect, test } from 'vitest';
import { failure } from '../../../lib/session/failure';
import { DEFAULT_SETTINGS } from '../../../lib/session/settings/default-settings';
import type { View } from '../../../lib/session/view';
import { plantFace, plantSummary, plantView } from '../../gallery/planted/planted-apps';
import { firstState, type OptionsEvent, type OptionsState, reduce, themeOf } from './state';

const face = plantFace();
const { origin } = face;
const index = {
  theme: 'dark' as const,
  lastOrigin: origin,
  apps: [plantSummary(face, 1, 'Ada')],
  setAside: [],
};

const after = (...events: OptionsEvent[]): OptionsState => events.reduce(reduce, firstState('apps'));

describe('the theme', () => {
  test('is the one of the index until the settings are read', () => {
    expect(themeOf(after({ kind: 'index', index }))).toBe('dark');
  });

  test('is the one of the settings from then on', () => {
    const settings = { ...DEFAULT_SETTINGS, theme: 'light' as const };
    expect(themeOf(after({ kind: 'settings', settings }, { kind: 'index', index }))).toBe('light');
  });

  test('goes back when it could not be saved', () => {
    const state = after(
      { kind: 'settings', settings: { ...DEFAULT_SETTINGS, theme: 'dark' } },
      { kind: 'settings-failed', before: DEFAULT_SETTINGS, failure: failure('interrupted') },
    );
    expect(themeOf(state)).toBe('system');
    expect(state.settingsFailure?.kind).toBe('interrupted');
  });
});

test('settings asked for at the start do not undo a change that was made meanwhile', () => {
  const changed = { ...DEFAULT_SETTINGS, localApps: true };
  const late = after(
    { kind: 'settings', settings: changed },
    { kind: 'settings-read', settings: DEFAULT_SETTINGS },
  );

  expect(late.settings).toEqual(changed);
  expect(after({ kind: 'settings-read', settings: changed }).settings).toEqual(changed);
});

test('an older view never replaces a newer one', () => {
  const newer = plantView(face, [['Ada Quell', 7]], { revision: 2 });
  const state = after(
    { kind: 'view', view: newer },
    { kind: 'view', view: { ...newer, revision: 1, rows: [] } },
  );
  expect(state.views[origin]).toBe(newer);
});

test('the first rows of a view never replace all of them', () => {
  const whole = plantView(face, [
    ['Ada Quell', 7],
    ['Mina Okafor', 3],
  ]);
  const state = after(
    { kind: 'view', view: whole },
    { kind: 'view', view: { ...whole, rows: whole.rows.slice(0, 1), more: 1 } },
  );
  expect(state.views[origin]).toBe(whole);
});

test('accounts in the order of their use stay where they stand until another order is chosen', () => {
  const [one, other] = [plantView(face, [['Ada Quell', 7]]), plantView(face, [['Mina Okafor', 3]])];
  const rows = [...one.rows, ...other.rows];
  const used = { kind: 'settings' as const, settings: { ...DEFAULT_SETTINGS, order: 'used' as const } };
  const viewOf = (revision: number, known: Partial<View>) => ({
    ...{ kind: 'view' as const, view: { ...one, revision, rows, ...known } },
  });
  const turned = { rows: rows.toReversed() };
  expect(after(used, viewOf(2, {}), viewOf(3, turned)).views[origin]?.rows).toEqual(rows);
  const arranged = after(used, viewOf(2, {}), viewOf(3, { ...turned, arranged: 1 }));
  expect(arranged.views[origin]?.rows).toEqual(turned.rows);
});

test('a note is taken away with the null note', () => {
  const denied: OptionsEvent = { kind: 'note', origin, note: { kind: 'denied' } };
  expect(after(denied).notes).toEqual({ [origin]: { kind: 'denied' } });
  expect(after(denied, { kind: 'note', origin, note: null }).notes).toEqual({});
});

describe('removing an app', () => {
  const asked: OptionsEvent = { kind: 'removal-asked', origin };

  test('leaves people signed in unless they say otherwise', () => {
    expect(after(asked).removal).toEqual({ origin, signOut: false, busy: false, failure: null });
  });

  test('can be tried again after a failure', () => {
    const failed: OptionsEvent = { kind: 'removal-failed', failure: failure('offline') };
    const { removal } = after(asked, { kind: 'removal-begun' }, failed);
    expect(removal).toMatchObject({ busy: false, failure: { kind: 'offline' } });
  });

  test('takes the app from the list at once and says so', () => {
    const state = after({ kind: 'index', index }, asked, { kind: 'removed', origin, name: face.name });
    expect(state).toMatchObject({ apps: [], removal: null, said: { kind: 'removed', name: 'Fieldnote' } });
  });

  test('goes with the app, which another page has removed: it must not come back with it', () => {
    const state = after({ kind: 'index', index }, asked, { kind: 'index', index: { ...index, apps: [] } });
    expect(state.removal).toBeNull();
    expect(after({ kind: 'index', index }, asked, { kind: 'index', index }).removal).toMatchObject({
      origin,
    });
  });

  test.each<OptionsEvent>([{ kind: 'removal-begun' }, { kind: 'removal-choice', signOut: true }])(
    'needs the question first ($kind)',
    (event) => {
      expect(after(event).removal).toBeNull();
    },
  );
});

test('an update is told beside About until what is new was read', () => {
  expect(firstState('apps').isNew).toBe(false);
  expect(after({ kind: 'news', isNew: true }).isNew).toBe(true);
  expect(after({ kind: 'news', isNew: true }, { kind: 'news', isNew: false }).isNew).toBe(false);
});

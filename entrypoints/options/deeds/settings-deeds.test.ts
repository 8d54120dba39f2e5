import { describe, expect, test } from 'vitest';
import { done, fail } from '../../../lib/result';
import { failure } from '../../../lib/session/failure';
import { DEFAULT_SETTINGS } from '../../../lib/session/settings/default-settings';
import type { Settings } from '../../../lib/session/settings/settings';
import { plantDesk, settle } from '../../../test/platform/planted-options';
import type { Ports } from './ports';

describe('a setting', () => {
  test('shows at once and goes back when it cannot be saved', async () => {
    const saveSettings = () => Promise.resolve(fail(failure('interrupted')));
    const desk = plantDesk({ ask: { saveSettings } });
    desk.deeds.settings.change({ theme: 'dark' });
    expect(desk.now().settings?.theme).toBe('dark');
    await settle();
    expect(desk.now().settings?.theme).toBe('system');
  });

  test('is never saved over settings that could not be read', async () => {
    const settings = () => Promise.resolve(fail(failure('interrupted')));
    const saved: Settings[] = [];
    const saveSettings: Ports['ask']['saveSettings'] = ({ settings }) => {
      saved.push(settings);
      return Promise.resolve(done(null));
    };
    const desk = plantDesk({ ask: { saveSettings, settings }, state: { settings: null } });
    desk.deeds.settings.change({ theme: 'dark' });
    await settle();
    expect(saved).toEqual([]);
  });
});

describe('notifications', () => {
  test('are shown once the browser was asked and may', async () => {
    const desk = plantDesk({ granted: true });
    desk.deeds.settings.notify(true);
    expect(desk.calls).toEqual(['request notifications']);
    await settle();
    expect(desk.now().settings?.notices).toBe(true);
  });

  test('stay off where it may not, and the page says why', async () => {
    const desk = plantDesk({ granted: false });
    desk.deeds.settings.notify(true);
    await settle();
    expect(desk.calls).toEqual(['request notifications']);
    expect(desk.now().settings?.notices).toBeFalsy();
    expect(desk.now().settingsFailure).toMatchObject({ kind: 'permission' });
  });

  test('are turned off without a question', async () => {
    const desk = plantDesk();
    desk.deeds.settings.notify(false);
    await settle();
    expect(desk.calls).toEqual(['save']);
  });
});

test('local apps can be turned on before the settings are known', async () => {
  const saved: Settings[] = [];
  const desk = plantDesk({
    state: { settings: null },
    ask: {
      saveSettings: ({ settings }) => {
        saved.push(settings);
        return Promise.resolve(done(null));
      },
    },
  });
  desk.deeds.settings.allowLocalApps();
  await settle();
  expect(saved).toEqual([{ ...DEFAULT_SETTINGS, localApps: true }]);
  expect(desk.now().said).toEqual({ kind: 'local-apps-on' });
});

import { done, fail } from '../../result';
import { DEFAULT_SETTINGS } from '../../session/default-settings';
import { ownFailure } from '../../session/failure';
import type { Settings } from '../../session/view';
import type { CheckedPorts } from '../known/record-store';
import { SETTINGS } from '../known/shapes';
import type { Outcome } from '../ports';

/** The person's settings, the same for all apps. */
export interface Preferences {
  ready(): Promise<void>;
  current(): Settings;
  save(settings: Settings): Outcome;
}

export function createPreferences({ store, announce }: CheckedPorts): Preferences {
  let known: Settings = DEFAULT_SETTINGS;

  async function save(settings: Settings): Outcome {
    known = settings;
    if (!(await store.save({ settings }))) return fail(ownFailure('not-saved'));
    announce({ kind: 'settings', settings });
    return done(null);
  }

  return {
    ready: async () => {
      known = (await store.load('settings', SETTINGS)) ?? DEFAULT_SETTINGS;
    },
    current: () => known,
    save,
  };
}

import { done, fail } from '../../result';
import { DEFAULT_SETTINGS } from '../../session/default-settings';
import { ownFailure } from '../../session/failure';
import type { Settings } from '../../session/view';
import type { Outcome, Ports } from '../ports';

/** The person's settings, the same for all apps. */
export interface Preferences {
  ready(): Promise<void>;
  current(): Settings;
  save(settings: Settings): Outcome;
}

export function createPreferences({ keep, announce }: Ports): Preferences {
  let known: Settings = DEFAULT_SETTINGS;

  async function save(settings: Settings): Outcome {
    known = settings;
    if (!(await keep.save({ settings }))) return fail(ownFailure('not-saved'));
    announce({ kind: 'settings', settings });
    return done(null);
  }

  return {
    ready: async () => {
      known = { ...DEFAULT_SETTINGS, ...(await keep.load<Settings>('settings')) };
    },
    current: () => known,
    save,
  };
}

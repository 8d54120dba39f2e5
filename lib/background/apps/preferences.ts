import { done, fail } from '../../result';
import { DEFAULT_SETTINGS } from '../../session/default-settings';
import { ownFailure } from '../../session/failure';
import type { Settings } from '../../session/view';
import type { CheckedPorts } from '../known/record-store';
import { SETTINGS } from '../known/shapes';
import type { Outcome } from '../ports';
import { createSharing } from './sharing';

/** The person's settings, the same for all apps. */
export interface Preferences {
  ready(): Promise<void>;
  current(): Settings;
  save(settings: Settings): Outcome;
  /** Another browser of the person's has changed what they share. */
  heard(): Promise<void>;
}

export function createPreferences(ports: CheckedPorts): Preferences {
  const { store, announce } = ports;
  // By then the person may want something else, or to share nothing any more.
  const sharing = createSharing(ports, () => void heard());
  let known: Settings = DEFAULT_SETTINGS;

  async function save(wish: Settings): Outcome {
    const isTurnedOn = wish.synced && !known.synced;
    const settings = isTurnedOn ? await sharing.joined(wish) : wish;
    if (!(await write(settings))) return fail(ownFailure('not-saved'));
    if (settings.synced) await sharing.pass(settings);
    return done(null);
  }

  async function write(settings: Settings): Promise<boolean> {
    known = settings;
    if (!(await store.save({ settings }))) return false;
    announce({ kind: 'settings', settings });
    return true;
  }

  async function heard(): Promise<void> {
    if (!known.synced) return;
    // What could not be passed on is later than what comes in its place.
    if (await sharing.owes()) return sharing.pass(known);
    const next = await sharing.joined(known);
    if (JSON.stringify(next) !== JSON.stringify(known)) await write(next);
  }

  return {
    ready: async () => {
      known = (await store.load('settings', SETTINGS)) ?? DEFAULT_SETTINGS;
    },
    current: () => known,
    save,
    heard,
  };
}

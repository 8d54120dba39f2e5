import { done, fail } from '../../result';
import { ownFailure } from '../../session/failure';
import type { HistoryLine } from '../../session/kept/history';
import type { Settings } from '../../session/settings/settings';
import type { CheckedPorts } from '../known/record-store';
import type { Outcome } from '../ports';
import type { IndexKeeper } from './app-index';
import type { Health } from './health';
import type { Histories } from './histories';
import type { Loading } from './loading';
import type { Preferences } from './preferences';

/** What is kept for all apps together, and how the person changes it. */
export interface Upkeep {
  saveSettings(settings: Settings): Outcome;
  /** The browser has carried settings here. */
  synced(): Promise<void>;
  /** Who was made active, newest first. */
  history(): Outcome<HistoryLine[]>;
  clearHistory(): Outcome;
  /** The person knows what was set aside. */
  dismissSetAside(): Outcome;
}

interface Around {
  ports: Pick<CheckedPorts, 'store'>;
  loading: Loading;
  preferences: Preferences;
  histories: Histories;
  indexKeeper: IndexKeeper;
  health: Pick<Health, 'plan'>;
}

export function createUpkeep(around: Around): Upkeep {
  const { ports, loading, preferences, histories, indexKeeper, health } = around;

  async function saveSettings(settings: Settings): Outcome {
    await loading.ready();
    const saved = await preferences.save(settings);
    health.plan();
    await indexKeeper.publish();
    // What the person does not want kept is gone before this is answered.
    return (await histories.tidy()) ? saved : fail(ownFailure('not-saved'));
  }

  async function synced(): Promise<void> {
    await loading.ready();
    await preferences.heard();
    await indexKeeper.publish();
  }

  async function history(): Outcome<HistoryLine[]> {
    await loading.ready();
    return done(histories.lines());
  }

  async function clearHistory(): Outcome {
    await loading.ready();
    return (await histories.clear()) ? done(null) : fail(ownFailure('not-saved'));
  }

  async function dismissSetAside(): Outcome {
    await loading.ready();
    const saved = await ports.store.told(null);
    await indexKeeper.publish();
    return saved ? done(null) : fail(ownFailure('not-saved'));
  }

  return {
    saveSettings,
    synced,
    history,
    clearHistory,
    dismissSetAside,
  };
}

export type Theme = 'system' | 'light' | 'dark';

/** What the person wants of the switcher itself, the same for all apps. */
export interface Settings {
  theme: Theme;
  /** What happens to an app's tabs after a switch. */
  afterSwitch: 'ask' | 'front' | 'reload' | 'leave';
  closeAfterSwitch: boolean;
  /** Whether apps on this computer may be connected: localhost, *.localhost, 127.0.0.1. */
  localApps: boolean;
  /** For how many days it is kept who was made active (lib/session/kept/history). */
  history: HistoryDays;
  /**
   * How many seconds a sign-out of one account waits for an Undo, where that is not the usual time; with none the person
   * is asked before.
   */
  undo?: UndoSeconds | undefined;
  /** In which order an app's accounts stand, where that is not the person's own. */
  order?: AccountOrder | undefined;
  /** Whether looks and behavior go to the person's other browsers, by the browser's own sync. */
  synced: boolean;
  /** Whether an app's tokens, session and requests can be looked at; off where nothing is said. */
  developer?: boolean | undefined;
  /** Whether the browser's notifications tell what no page of ours is there to tell; off where nothing is said. */
  notices?: boolean | undefined;
}

export type AccountOrder = 'own' | 'used';

export type UndoSeconds = '0' | '5' | '10' | '20';

export type HistoryDays = 'off' | '30' | '60' | '90';

import type { View } from '../view';

/** Why a page is left alone. */
export type KeptBecause =
  | 'typed' // into a form
  | 'asks' // before it is left
  | 'audible'
  | 'silent'; // it did not answer: nobody knows what would be lost

/** An open page that may still show who was active before. */
export interface StaleTab {
  id: number;
  title: string;
  /** Whom; null where it may be one of several. */
  shows: string | null;
  kept: KeptBecause | null;
}

/** Those of one app, the one in front first. In memory alone: what pages are called says what a person does. */
export interface StaleTabList {
  tabs: StaleTab[];
  /** How many were put to sleep: they load anew by themselves. */
  asleep: number;
  /** The person wants this app's tabs reloaded after each switch. */
  always: boolean;
}

/** How the app stands once tabs were reloaded, and how many were: one that was closed meanwhile is none of them. */
export interface ReloadedTabs {
  view: View;
  reloaded: number;
}

import type { Origin } from '../types';
import type { Settings } from './settings';

/** What the browser's administrator has set for everybody who uses it. */
export interface Policy {
  /** The only hosts that may be connected, each by its name or with all names under it (`*.acme.com`); null: any. */
  allowed: string[] | null;
  /** Apps that people are offered, without anything to paste. */
  offered: Origin[];
  /** Settings that nobody here changes. */
  settings: Partial<Settings>;
  /** No app's pictures are shown, and none are kept. */
  noPictures: boolean;
  /** Nobody signs up to an app from here. */
  noSignUp: boolean;
  /** The parts of it that say nothing this version understands, by their names: they count as not said. */
  ignored: string[];
}

export const NO_POLICY: Policy = {
  allowed: null,
  offered: [],
  settings: {},
  noPictures: false,
  noSignUp: false,
  ignored: [],
};

/** What a person is told of it. */
export interface PolicyView {
  /** Names of the settings that are set. */
  forced: (keyof Settings)[];
  noPictures: boolean;
  noSignUp: boolean;
  allowed: string[] | null;
  /** Those that are not connected yet. */
  offered: Origin[];
  /** Connected ones that may not be: they stay away, with everything about them kept. */
  barred: Origin[];
  ignored: string[];
}

export const isAllowed = ({ allowed }: Pick<Policy, 'allowed'>, origin: Origin): boolean =>
  allowed === null || allowed.some((entry) => covers(entry, new URL(origin).host));

const covers = (entry: string, host: string): boolean =>
  entry.startsWith('*.') ? host.endsWith(entry.slice(1)) : host === entry;

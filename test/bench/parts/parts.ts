import type { Part } from '../bench-part';
import { solveChallenge } from './challenge';
import { firefoxPopup } from './firefox';
import { idle } from './idle';
import { askStoppedWorker } from './owner';
import { coldPopup, warmPopup } from './popup';
import { scale } from './scale';
import { sizes } from './sizes';
import { switchAccounts } from './switch';
import { reloadTabs } from './tabs';

/** What can be measured by itself, in the order in which all of it is. */
export const PARTS: Record<string, Part> = {
  sizes,
  warm: warmPopup,
  cold: coldPopup,
  firefox: firefoxPopup,
  switch: switchAccounts,
  owner: askStoppedWorker,
  scale,
  tabs: reloadTabs,
  challenge: solveChallenge,
  idle,
};

/** Names for several of them. */
export const GROUPS: Record<string, string[]> = { popup: ['warm', 'cold', 'firefox'] };

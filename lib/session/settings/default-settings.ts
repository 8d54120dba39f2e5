import type { Settings } from './settings';

/** How the product behaves until the person says otherwise. */
export const DEFAULT_SETTINGS: Settings = {
  theme: 'system',
  afterSwitch: 'front',
  closeAfterSwitch: false,
  localApps: false,
  history: 'off',
  synced: false,
};

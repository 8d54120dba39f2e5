import type { Part } from '../bench-part';
import { firefoxPopup } from './firefox';
import { coldPopup, warmPopup } from './popup';

export const PARTS: Record<string, Part> = {
  popup: warmPopup,
  cold: coldPopup,
  firefox: firefoxPopup,
};

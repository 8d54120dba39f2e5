import { ASKED_PARTS } from '../../popup/parts/asked/asked-parts';
import { LATER_PARTS } from '../../popup/parts/later-parts';
import type { LaterParts } from '../../popup/parts/part-props';

/** As once everything is loaded. */
export const ALL_PARTS: LaterParts = { ...LATER_PARTS, asked: ASKED_PARTS };

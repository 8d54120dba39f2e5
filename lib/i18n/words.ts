import { i18n } from '#i18n';

/** The words of the product in the reader's language, by key of lib/i18n/locales. */
export const words = i18n.t;

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** Keeps a right-to-left name from reordering the sentence it stands in (FSI and PDI of Unicode, UAX 9). */
export const isolated = (name: string): string => (RIGHT_TO_LEFT.test(name) ? `\u2068${name}\u2069` : name);

import type { Origin } from './types';

/** How an app's own pages name what they keep for a host: it folds, so that two hosts may share one (section 2.3). */
export const tokenScope = (origin: Origin): string =>
  new URL(origin).host
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, 64);

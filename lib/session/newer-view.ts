import type { View } from './view';

/** Whether a view is to be painted over another (law L12): a later one, or the same with fewer rows left out. */
export const isNewer = (view: View, before: View): boolean =>
  (view.revision - before.revision || before.more - view.more) > 0;

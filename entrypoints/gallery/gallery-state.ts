import type { JSX } from 'preact';

/** One state of a page or component, with planted data. */
export interface GalleryState {
  /** Names it in `?state=`. */
  id: string;
  title: string;
  /** What to look for. */
  note?: string;
  rightToLeft?: boolean;
  node: () => JSX.Element;
}

import type { Theme } from '../gallery/open-gallery';

/** One picture: a sentence beside the product. */
export interface Scene {
  file: string;
  width: number;
  height: number;
  theme: Theme;
  heading: string;
  line: string;
  /** A state of the gallery, and how many pixels of the picture a pixel of the product has, in which language. */
  shows: { state: string; scale: number; language?: string };
  /** How it is laid out; see page.css. */
  as: 'beside' | 'window' | 'wide' | 'tile' | 'page' | 'moving';
}

const SCREENSHOT = { width: 1280, height: 800, theme: 'light', as: 'beside' } as const;

/** Five for the listing, in the order in which they stand there, and two tiles. */
export const SCENES: Scene[] = [
  {
    ...SCREENSHOT,
    file: '1-switch',
    heading: 'Switch accounts. Stay signed in.',
    line: 'All your accounts of an app, one click or one key away.',
    shows: { state: 'popup-default', scale: 1.2 },
    as: 'window',
  },
  {
    ...SCREENSHOT,
    file: '2-all-apps',
    heading: 'All your apps. One list.',
    line: 'One search finds everybody, and one step leads to account, organization and workspace.',
    shows: { state: 'popup-several', scale: 1.2 },
  },
  {
    ...SCREENSHOT,
    file: '3-yours',
    heading: 'Make them yours.',
    line: 'Labels, colors, pins and an order of your own, by mouse or keyboard.',
    shows: { state: 'options-accounts-colored', scale: 1 },
    as: 'page',
  },
  {
    ...SCREENSHOT,
    file: '4-night',
    theme: 'dark',
    heading: 'One key there. One key back.',
    line: 'Press a number to switch and 0 to return. By day and by night.',
    shows: { state: 'popup-switched', scale: 1.25 },
  },
  {
    ...SCREENSHOT,
    file: '5-right-to-left',
    heading: 'It speaks your language.',
    line: 'Fourteen of them, from right to left where they are read so, and names in any letters.',
    shows: { state: 'popup-rtl', scale: 1.4, language: 'ar' },
  },
  {
    file: 'tile-440x280',
    width: 440,
    height: 280,
    theme: 'light',
    heading: 'Switch accounts. Stay signed in.',
    line: '',
    shows: { state: 'popup-default', scale: 0.6 },
    as: 'tile',
  },
  {
    file: 'tile-1400x560',
    width: 1400,
    height: 560,
    theme: 'light',
    heading: 'Switch accounts. Stay signed in.',
    line: 'All your accounts of an app, one click or one key away.',
    shows: { state: 'popup-default', scale: 1.1 },
    as: 'wide',
  },
];

/** What moves: the popup itself is played, see play-switch.ts. */
export const MOVING: Scene = {
  file: 'switch',
  width: 960,
  height: 640,
  theme: 'light',
  heading: 'Switch accounts. Stay signed in.',
  line: 'Press a number and you are somebody else. Press 0 to go back.',
  shows: { state: 'played', scale: 1.2 },
  as: 'moving',
};

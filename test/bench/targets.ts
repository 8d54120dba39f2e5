/** What a figure has to be; the numbers are those of the table that the speed work is measured by. */
export interface Target {
  what: string;
  unit: Unit;
  /** At most this. */
  most: number;
  /** Which of the figures that is said of: the median, the 95th percentile, or the upper end of the interval. */
  of: 'value' | 'p95' | 'high';
}

export type Unit = '×' | 'ms' | 'kB' | 'MB' | '';

const ratio = (what: string, most: number): Target => ({ what, unit: '×', most, of: 'value' });
const time = (what: string, most: number, of: Target['of'] = 'value'): Target => ({
  what,
  unit: 'ms',
  most,
  of,
});
const count = (what: string, most: number): Target => ({ what, unit: '', most, of: 'value' });
const size = (what: string, most: number): Target => ({ what, unit: 'kB', most, of: 'value' });
const heap = (what: string, most: number): Target => ({ what, unit: 'MB', most, of: 'value' });

export const TARGETS = {
  P1: ratio('icon → list, warm ÷ empty popup', 1.2),
  'P1 peer': { what: 'icon → list, warm ÷ peer', unit: '×', most: 1, of: 'high' },
  P2: ratio('icon → list, cold ÷ empty popup', 1.3),
  'P2 peer': { what: 'icon → list, cold ÷ peer', unit: '×', most: 1, of: 'high' },
  'P2 messages': count('messages to the worker before the first paint', 0),
  'P2 databases': count('databases opened before the first paint', 1),
  P3: ratio('icon → list, Firefox ÷ empty popup', 1.8),
  'P3 resizes': count('resizes of the popup beyond the empty one’s, Firefox', 0),
  'P4 accounts': ratio('first frame with 10,000 accounts ÷ with 5', 1.1),
  'P4 apps': ratio('first frame with 100 apps ÷ with 1', 1.1),
  P5: time('click → acknowledged', 16.7, 'p95'),
  'P5 many': time('click → acknowledged, 10,000 accounts', 16.7, 'p95'),
  'P6 warm': time('click → confirmed less the server’s time, warm', 10),
  'P6 cold': time('click → confirmed less the server’s time, worker stopped', 40),
  P7: time('confirmed → the active tab’s reload has begun', 50),
  'P8 fresh': count('requests when the popup opens on a fresh list', 0),
  'P8 stale': count('requests when it opens on an old one', 1),
  'P8 post': count('requests that change something, a switch', 1),
  'P8 get': count('requests that read, a switch', 1),
  'P9 first': size('scripts before the first frame, gzipped', 15),
  'P9 popup': size('scripts of the popup in all, gzipped', 30),
  'P9 worker': size('scripts of the worker, gzipped', 40),
  'P9 zip': size('the whole package', 140),
  P10: time('worker stopped: message → reply', 25),
  'P11 shift': { what: 'layout shift on opening', unit: '', most: 0.001, of: 'value' },
  'P11 resizes': count('resizes of the popup beyond the empty one’s', 0),
  'P11 long': count('long tasks on opening', 0),
  'P12 few': heap('popup’s heap, 5 accounts', 3),
  'P12 many': heap('popup’s heap, 10,000 accounts', 12),
  'P12 worker': heap('worker’s heap, 10,000 accounts', 10),
  'P13 1,000': time('key in the filter → painted, 1,000 accounts', 16.7, 'p95'),
  'P13 10,000': time('key in the filter → painted, 10,000 accounts', 33.4, 'p95'),
  'P14 starts': count('idle: starts of the worker', 0),
  'P14 requests': count('idle: requests', 0),
  'P14 writes': count('idle: files written', 0),
  P15: time('proof of work, 50 puzzles of 4 digits', 1_200),
  'P15 long': count('long tasks of the page meanwhile', 0),
  P16: { what: 'variation of the popup ratios, most of all', unit: '', most: 0.1, of: 'value' },
} satisfies Record<string, Target>;

export type TargetName = keyof typeof TARGETS;
